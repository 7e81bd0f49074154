import { readdirSync } from 'node:fs';

/** Brotli bytes of built files: what a visitor's browser fetches. */
const budget = (name, limit, path) => ({ name, limit: `${limit} B`, path, brotli: true });

const locales = readdirSync('dist/locales').filter((name) => /-[0-9a-f]{8}\.js$/.test(name));

export default [
  budget('returning visitor', 4096, 'dist/assent.js'),
  budget('first visit, English', 12_288, ['dist/assent.js', 'dist/door-*.js', 'dist/locales/en-*.js']),
  budget('preferences, on top', 5120, 'dist/*preferences-*.js'),
  ...locales.map((name) => budget(`language ${name}`, 1024, `dist/locales/${name}`)),
];
