import { element, oncePerFrame, table } from './element.js';

/** What is shown, in this order; pages and their own files are left out. */
const GROUPS = [
  { title: 'Trackers and embeds', matches: (path) => /^\/(trackers|collect|embed|assets\/trackers)\//.test(path) },
  { title: 'Assent itself', matches: (path) => path.startsWith('/assent/') },
];

/**
 * Shows, for each address, how often the server was asked for it in this visit, on whatever page.
 *
 * @param {Element} panel
 */
export function showRequests(panel) {
  const place = panel.querySelector('[data-requests]');
  const count = panel.querySelector('[data-requests-count]');
  let paths = [];

  const show = oncePerFrame(() => {
    count.textContent = paths.filter(GROUPS[0].matches).length;
    place.replaceChildren(
      ...GROUPS.map(({ title, matches }) => {
        const rows = rowsFor(paths.filter(matches));
        return rows.length === 0 ? element('p', {}, `${title}: none.`) : table(title, rows);
      }),
    );
  });

  followServer((news, isAll) => {
    paths = isAll ? news : [...paths, ...news];
    show();
  });
  panel.querySelector('[data-clear-log]').addEventListener('click', () => fetch('/collect/log', { method: 'DELETE' }));
  show();
}

const rowsFor = (paths) =>
  [...new Set(paths)]
    .sort()
    .map((path) => [element('code', {}, path), String(paths.filter((each) => each === path).length)]);

/**
 * Calls `tell` with the paths that the server was asked for, at first all of them, then each as it comes in. Holds no
 * connection while nobody looks: a page that rests in the back/forward cache must have none.
 */
function followServer(tell) {
  let source = null;
  const pathsOf = ({ data }) => JSON.parse(data).map(({ path }) => path);

  const open = () => {
    if (source || document.visibilityState === 'hidden') return;
    source = new EventSource('/collect/log');
    source.addEventListener('all', (event) => tell(pathsOf(event), true));
    source.addEventListener('message', (event) => tell(pathsOf(event), false));
  };
  const close = () => {
    source?.close();
    source = null;
  };

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? close() : open()));
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  open();
}
