import { readFileSync, readdirSync } from 'node:fs';

/**
 * Brotli bytes of built files: what a visitor's browser fetches. Four limits are not where they are meant to be. Why, and
 * what each part costs, is in CONTRIBUTING.md under "Bytes".
 */
const budget = (name, limit, ...path) => ({ name, limit: `${limit} B`, path, brotli: true });

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = `dist/${version}`;

const untilBannerCanBeUsed = ['dist/assent.js', `${folder}/ui.js`, `${folder}/locales/en.js`];

export default [
  // Meant to be 7,168.
  budget('returning visitor, with held markup', 15_460, 'dist/assent.js'),
  // Meant to be 12,288.
  budget('first visit until the banner can be used, English', 23_580, ...untilBannerCanBeUsed),
  // Meant to be 15,360.
  budget('first visit, all that is fetched', 24_770, ...untilBannerCanBeUsed, `${folder}/after-show.js`),
  // Meant to be 13,312.
  budget('assent.full.js until the banner can be used', 22_550, 'dist/assent.full.js'),
  budget('preferences, on top', 5120, `${folder}/open-preferences.js`, `${folder}/shared.js`),
  ...readdirSync(`${folder}/locales`).map((name) => budget(`language ${name}`, 1280, `${folder}/locales/${name}`)),
];
