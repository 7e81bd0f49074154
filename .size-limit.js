import { readFileSync, readdirSync } from 'node:fs';
import terserPlugin from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/**
 * Brotli bytes of built files: what a visitor's browser fetches. Four limits are not where they are meant to be. Why, and
 * what each part costs, is in CONTRIBUTING.md under "Bytes".
 */
const budget = (name, limit, ...path) => ({ name, limit: `${limit} B`, path, brotli: true });

// Its types take the whole module for what it exports.
const terser = /** @type {Function} */ (/** @type {unknown} */ (terserPlugin));

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = `dist/${version}`;

const untilBannerCanBeUsed = ['dist/assent.js', `${folder}/ui.js`, `${folder}/locales/en.js`];

/**
 * Brotli bytes that an entry for a framework adds to a site's bundle, at most: with all that it imports of Assent, minified,
 * without the framework. `assent` itself brings part of that along. What runs on a server has `assent/server` there.
 */
async function entryBudget(name, limit) {
  const bundle = await rollup({
    input: `lib/${name}.js`,
    external: [/^[^./]/, /\/lib\/server\//],
    // Of `'use client'`, which is for servers.
    logLevel: 'silent',
    plugins: [terser({ module: true, ecma: 2022, compress: { passes: 3 } })],
  });
  const path = `node_modules/.cache/sizes/${name}.js`;
  await bundle.write({ file: path });
  await bundle.close();
  return budget(`assent/${name}`, limit, path);
}

export default [
  // Meant to be 7,168.
  budget('returning visitor, with held markup', 15_590, 'dist/assent.js'),
  // Meant to be 12,288.
  budget('first visit until the banner can be used, English', 23_620, ...untilBannerCanBeUsed),
  // Meant to be 15,360.
  budget('first visit, all that is fetched', 24_820, ...untilBannerCanBeUsed, `${folder}/after-show.js`),
  // Meant to be 13,312.
  budget('assent.full.js until the banner can be used', 22_650, 'dist/assent.full.js'),
  budget('preferences, on top', 5120, `${folder}/open-preferences.js`, `${folder}/shared.js`),
  // For developers alone: with `debug`, or from a bookmark.
  budget('developer tools', 12_000, `${folder}/devtools.js`),
  ...readdirSync(`${folder}/locales`).map((name) => budget(`language ${name}`, 1280, `${folder}/locales/${name}`)),
  ...(await Promise.all(
    ['react', 'vue', 'svelte', 'angular', 'nuxt', 'sveltekit', 'astro'].map((name) => entryBudget(name, 600)),
  )),
];
