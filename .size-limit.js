import { readFileSync, readdirSync } from 'node:fs';

/**
 * Brotli bytes of built files: what a visitor's browser fetches. The limits are promised in the documentation, and may
 * only ever go down.
 */
const budget = (name, limit, ...path) => ({ name, limit: `${limit} B`, path, brotli: true });

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = `dist/${version}`;

const untilBannerCanBeUsed = ['dist/assent.js', `${folder}/ui.js`, `${folder}/locales/en.js`];

export default [
  budget('returning visitor, with held markup', 7168, 'dist/assent.js', `${folder}/gate.js`),
  budget('first visit until the banner can be used, English', 12_288, ...untilBannerCanBeUsed),
  budget('first visit, all that is fetched', 15_360, ...untilBannerCanBeUsed, `${folder}/after-show.js`),
  budget('preferences, on top', 5120, `${folder}/open-preferences.js`, `${folder}/shared.js`),
  ...readdirSync(`${folder}/locales`).map((name) => budget(`language ${name}`, 1280, `${folder}/locales/${name}`)),
];
