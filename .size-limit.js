import { readdirSync } from 'node:fs';

/**
 * Brotli bytes of built files: what a visitor's browser fetches. Two limits are not where they are meant to be; why is
 * told in CONTRIBUTING.md under "Bytes", and both may only ever go down.
 */
const budget = (name, limit, path) => ({ name, limit: `${limit} B`, path, brotli: true });

const locales = readdirSync('dist/locales').filter((name) => /-[0-9a-f]{8}\.js$/.test(name));

export default [
  // Meant to be 4,096.
  budget('returning visitor', 6530, 'dist/assent.js'),
  // Meant to be 12,288.
  budget('first visit, English', 12_500, ['dist/assent.js', 'dist/door-*.js', 'dist/locales/en-*.js']),
  budget('gate, where something waits for it', 1400, 'dist/gate-*.js'),
  budget('preferences, on top', 5120, ['dist/open-preferences-*.js', 'dist/shared-*.js']),
  ...locales.map((name) => budget(`language ${name}`, 1024, `dist/locales/${name}`)),
];
