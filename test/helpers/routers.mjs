import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const folderOf = (/** @type {string} */ name) => dirname(resolve(`${name}/package.json`));

/** React with its renderer, for a `<script src>`: each file as a module of its own, behind a `require` for them all. */
function reactSource() {
  const files = {
    react: 'react/cjs/react.production.js',
    scheduler: 'scheduler/cjs/scheduler.production.js',
    'react-dom': 'react-dom/cjs/react-dom.production.js',
    'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
  };
  const modules = Object.entries(files).map(([name, path]) => {
    const [home, ...rest] = path.split('/');
    const code = readFileSync(join(folderOf(home), ...rest), 'utf8');
    return `(function (exports) { ${code}\n loaded[${JSON.stringify(name)}] = exports; })({});`;
  });
  return `{ const loaded = {}; const require = (name) => loaded[name]; ${modules.join('\n')}
    window.React = loaded.react; window.createRoot = loaded['react-dom/client'].createRoot; }`;
}

/** The source of each library, for a `<script src>`, and the event on `window` that follows a change of pages. */
export const ROUTERS = {
  Turbo: { source: readFileSync(resolve('@hotwired/turbo'), 'utf8'), event: 'turbo:render' },
  htmx: { source: readFileSync(join(folderOf('htmx.org'), 'dist/htmx.js'), 'utf8'), event: 'htmx:pushedIntoHistory' },
};

/** React, for a `<script src>`: it leaves `React` and `createRoot` on `window`. */
export const REACT = reactSource();
