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

/**
 * What Astro's router does with a new page, as its documentation has it ("Building a custom swap function"): the
 * package itself only comes with a build of its own.
 */
const VIEW_TRANSITIONS = `{
  const ran = new Set();
  const isNew = (script) => {
    const key = script.src || script.textContent;
    return !ran.has(key) && ran.add(key);
  };
  for (const script of document.scripts) { isNew(script); script.dataset.astroExec = ''; }

  const swap = (next) => {
    for (const script of next.scripts) if (!isNew(script)) script.dataset.astroExec = '';
    const root = document.documentElement;
    for (const { name } of [...root.attributes]) root.removeAttribute(name);
    for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
    for (const element of [...document.head.children]) element.remove();
    document.head.append(...next.head.children);
    document.body.replaceWith(next.body);
  };

  const runScripts = () => {
    for (const script of [...document.scripts]) {
      if (script.dataset.astroExec === '' || (script.type && !['module', 'text/javascript'].includes(script.type))) continue;
      const fresh = document.createElement('script');
      fresh.innerHTML = script.innerHTML;
      for (const { name, value } of script.attributes) fresh.setAttribute(name, value);
      fresh.dataset.astroExec = '';
      script.replaceWith(fresh);
    }
  };

  const pages = new Map();
  const visit = async (href) => {
    if (!pages.has(href)) pages.set(href, await (await fetch(href)).text());
    swap(new DOMParser().parseFromString(pages.get(href), 'text/html'));
    dispatchEvent(new Event('swapped'));
    await new Promise((resolve) => setTimeout(resolve));
    runScripts();
  };
  addEventListener('popstate', () => visit(location.href));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    visit(link.href);
  });
}`;

/** The source of each library, for a `<script src>`, and the event on \`window\` that follows a change of pages. */
export const ROUTERS = {
  Turbo: { source: readFileSync(resolve('@hotwired/turbo'), 'utf8'), event: 'turbo:render' },
  htmx: { source: readFileSync(join(folderOf('htmx.org'), 'dist/htmx.js'), 'utf8'), event: 'htmx:pushedIntoHistory' },
  "Astro's view transitions": { source: VIEW_TRANSITIONS, event: 'swapped' },
};

export const REACT = reactSource();
