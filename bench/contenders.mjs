import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import * as assent from './contenders/assent.mjs';
import { byHand } from './contenders/by-hand.mjs';
import { c15t } from './contenders/c15t.mjs';
import { empty } from './contenders/empty.mjs';
import { klaro } from './contenders/klaro.mjs';
import { lit } from './contenders/lit.mjs';
import { osano } from './contenders/osano.mjs';
import { tarteaucitron } from './contenders/tarteaucitron.mjs';
import { vanillaCookieConsent } from './contenders/vanilla-cookieconsent.mjs';

/**
 * One of the things that are compared. Expressions are JavaScript that runs in the page.
 *
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} name
 * @property {string} [package] Its package on npm, whose version the report names.
 * @property {Record<string, string>} [folders] Folders of packages to serve, by the prefix of the path.
 * @property {Record<string, string>} [bundles] Files of `client/` to bundle and serve, by path.
 * @property {(scenario: { held: number, code: string }) => { head?: string, body?: string }} tag
 * What a site puts into its head, and at the end of its body. `held` scripts with this `code` wait for consent.
 * @property {(code: string) => string} [hold] Markup of an inline script that waits; missing if it holds none in markup.
 * @property {boolean} [holdsInConfig] Whether the held scripts stand in its configuration instead.
 * @property {string} [banner] Finds the banner.
 * @property {string} [accept] Finds the button that accepts all.
 * @property {number} [lateBy] Milliseconds after which the buttons of its banner answer.
 * @property {string} [granted] True once consent is known to be there.
 */

/** Whether held scripts run by themselves with consent. */
export const canHold = (/** @type {Contender} */ { hold, holdsInConfig }) => Boolean(hold || holdsInConfig);

/** The build of Assent that is measured. */
export const DIST = resolve(process.env.ASSENT_DIST ?? join(import.meta.dirname, '../dist'));

const modules = join(import.meta.dirname, 'node_modules');
const versionIn = (/** @type {string} */ folder) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** All that can be measured; the page without any comes first, and Assent's second build only if it is there. */
export const contenders = [
  empty,
  assent.lean,
  ...(existsSync(join(DIST, 'assent.full.js')) ? [assent.full] : []),
  vanillaCookieConsent,
  klaro,
  tarteaucitron,
  osano,
  c15t,
  lit,
  byHand,
].map((contender) => ({
  ...contender,
  name: contender.package ? `${contender.name} ${versionIn(join(modules, contender.package))}` : contender.name,
}));

/**
 * Puts the files of contenders on the server, and the list in React that the change tax uses.
 *
 * @param {import('./server.mjs').Server} server
 */
export async function serveContenders(server) {
  server.mount('/assent/', DIST);
  const bundles = { '/react-list.js': 'react-list.js' };
  for (const contender of contenders) {
    Object.assign(bundles, contender.bundles);
    for (const [prefix, folder] of Object.entries(contender.folders ?? {})) server.mount(prefix, join(modules, folder));
  }
  for (const [path, file] of Object.entries(bundles)) server.addFile(path, await bundle(file));
}

/** A file of `client/` as a site would ship it. */
async function bundle(/** @type {string} */ file) {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'client', file)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
}
