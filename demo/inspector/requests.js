import { element, oncePerFrame, table } from './element.js';

/** What is shown, in this order; pages and their own files are left out. */
const GROUPS = [
  { title: 'Trackers and embeds', matches: (path) => /^\/(trackers|collect|embed|assets\/trackers)\//.test(path) },
  { title: 'Assent itself', matches: (path) => path.startsWith('/assent/') },
];

/**
 * Shows, for each address, how often this page asked for it as the browser tells, and how often the server was asked.
 *
 * @param {Element} panel
 */
export function showRequests(panel) {
  const place = panel.querySelector('[data-requests]');
  const count = panel.querySelector('[data-requests-count]');
  const byPage = [];
  let byServer = [];

  const show = oncePerFrame(() => {
    const groups = GROUPS.map(({ title, matches }) => ({
      title,
      rows: rowsFor(byPage.filter(matches), byServer.filter(matches)),
    }));
    count.textContent = byPage.filter(GROUPS[0].matches).length;
    place.replaceChildren(
      ...groups.map(({ title, rows }) =>
        rows.length === 0
          ? element('p', {}, `${title}: none.`)
          : table(
              title,
              ['Address', 'This page', 'Server'],
              rows.map(([path, ...counts]) => [element('code', {}, path), ...counts]),
            ),
      ),
    );
  });

  new PerformanceObserver((list) => {
    const own = list
      .getEntries()
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin === location.origin);
    byPage.push(...own.map(({ pathname }) => pathname).filter((path) => path !== '/collect/log'));
    dispatchEvent(new Event('inspector:request'));
    show();
  }).observe({ type: 'resource', buffered: true });

  followServer((paths, isAll) => {
    byServer = isAll ? paths : [...byServer, ...paths];
    show();
  });
  panel.querySelector('[data-clear-log]').addEventListener('click', () => fetch('/collect/log', { method: 'DELETE' }));
  show();
}

function rowsFor(byPage, byServer) {
  const timesIn = (list, path) => String(list.filter((each) => each === path).length);
  return [...new Set([...byPage, ...byServer])]
    .sort()
    .map((path) => [path, timesIn(byPage, path), timesIn(byServer, path)]);
}

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
