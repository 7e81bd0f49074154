import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** @typedef {{ react: string, dom: string, min: string, build?: string }} Names */

/** Files of a React, each by the name that the others ask for it by. */
function filesOf(/** @type {Names} */ { react, dom, min, build = `production${min}` }) {
  const domPath = require.resolve(`${dom}/package.json`);
  const scheduler = createRequire(domPath).resolve('scheduler/package.json');
  const inFolder = (/** @type {string} */ manifest, /** @type {string} */ name) =>
    join(dirname(manifest), 'cjs', `${name}.${build}.js`);
  return {
    browser: {
      react: inFolder(require.resolve(`${react}/package.json`), 'react'),
      scheduler: inFolder(scheduler, 'scheduler'),
      'react-dom': inFolder(domPath, 'react-dom'),
      // In React 18 it is not in the build's own folder.
      'react-dom/client': min ? join(dirname(domPath), 'client.js') : inFolder(domPath, 'react-dom-client'),
    },
    server: inFolder(domPath, 'react-dom-server-legacy.node'),
  };
}

/** @typedef {{ source: string, library: any, makeElement: any, renderToString: (element: any) => string }} React */

/**
 * A React: `source` is for a `<script src>`, and leaves `React`, `createRoot` and `hydrateRoot` on `window`; the others
 * are its server's side. Each file is a module of its own, behind a `require` for them all.
 *
 * @param {Names} names
 * @returns {React}
 */
function load(names) {
  const { browser, server } = filesOf(names);
  const modules = Object.entries(browser).map(
    ([name, path]) =>
      `(function (exports) { ${readFileSync(path, 'utf8')}\n loaded[${JSON.stringify(name)}] = exports; })({});`,
  );
  const source = `{ const loaded = {}; const require = (name) => loaded[name];
    const process = { env: {} }; ${modules.join('\n')}
    window.React = loaded.react; Object.assign(window, loaded['react-dom/client']); }`;

  /** @type {Record<string, any>} */
  const loaded = {};
  const evaluate = (/** @type {string} */ path) => {
    const exports = {};
    const find = (/** @type {string} */ name) => loaded[name] ?? require(name);
    new Function('require', 'exports', readFileSync(path, 'utf8'))(find, exports);
    return exports;
  };
  loaded.react = evaluate(browser.react);
  loaded['react-dom'] = evaluate(browser['react-dom']);
  const { renderToString } = /** @type {any} */ (evaluate(server));
  return { source, library: loaded.react, makeElement: loaded.react.createElement, renderToString };
}

const VERSIONS = {
  18: { react: 'react-18', dom: 'react-dom-18', min: '.min' },
  19: { react: 'react', dom: 'react-dom', min: '' },
};

/** By version. */
export const REACTS = { 18: load(VERSIONS[18]), 19: load(VERSIONS[19]) };

/** The builds that warn, and in strict mode do everything twice, by version. */
export const DEVELOPMENT_REACTS = {
  18: load({ ...VERSIONS[18], build: 'development' }),
  19: load({ ...VERSIONS[19], build: 'development' }),
};
