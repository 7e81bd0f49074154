import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { acceptEvent } from './server/collect.mjs';
import { embedPolicy, newNonce, pagePolicy } from './server/content-security.mjs';
import { fileInside, sendFile, sendText } from './server/files.mjs';
import { createLog } from './server/log.mjs';
import { pageFor, renderPage } from './server/pages.mjs';
import { readSettings } from './server/settings.mjs';
import { trackerFile } from './server/trackers.mjs';
import { beginVisit, visitOf } from './server/visit.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('..', import.meta.url));

/**
 * The demo site, listening, with everything it was asked for so far.
 *
 * @param {object} [options]
 * @param {number} [options.port] Port to listen on; 0, the default, takes any that is free.
 * @param {string} [options.host] Address to listen on: this machine only, unless told otherwise.
 * @param {string} [options.dist] Folder of the built SDK, served under `/assent/`.
 * @param {string} [options.modules] Folder that holds the `node_modules` the trackers come from.
 * @returns {Promise<{ url: string, close: () => Promise<void>, requests: readonly import('./server/log.mjs').LoggedRequest[] }>}
 * `url` ends without a slash; `requests` grows as they come in, whatever they ask for.
 *
 * @example
 * const demo = await startDemo();
 * await page.goto(`${demo.url}/?dnt=1&inspector=off`);
 * demo.requests.filter(({ kind }) => kind === 'collect'); // []
 * await demo.close();
 */
export async function startDemo({
  port = 0,
  host = '127.0.0.1',
  dist = `${repository}dist`,
  modules = repository,
} = {}) {
  const log = createLog();
  const server = createServer((request, response) => {
    answer({ request, response, log, dist, modules }).catch((error) => {
      console.error(error);
      if (!response.headersSent) sendText(response, 500, 'Something went wrong in the demo server.');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host}:${address.port}`,
    requests: log.requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends each path to the one place that knows it. */
async function answer({ request, response, log, dist, modules }) {
  const address = request.url.replace(/^\/+/, '/');
  if (!URL.canParse(address, 'http://demo')) return sendText(response, 400, 'That is no address.');
  const url = new URL(address, 'http://demo');
  const [, folder, ...rest] = url.pathname.split('/');
  const name = rest.join('/');
  const send = (kind, file, headers) => {
    log.add(request, url, kind);
    return sendFile(response, file, headers);
  };

  if (url.pathname === '/collect/log') return log.answer(request, response);
  if (folder === 'collect') return acceptEvent(request, response, log, url);
  if (!['GET', 'HEAD'].includes(request.method))
    return sendText(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  if (folder === 'assent') return send('sdk', fileInside(dist, name));
  if (folder === 'trackers') return send('tracker', trackerFile(modules, name));
  if (folder === 'embed') return send('embed', fileInside(`${here}embed`, name), embedPolicy());
  if (['assets', 'inspector'].includes(folder)) return send('asset', fileInside(`${here}${folder}`, name));
  if (folder === '.well-known') return send('asset', fileInside(`${here}well-known`, name));
  if (folder === 'favicon.ico') return send('asset', fileInside(`${here}assets`, 'pictures/icon.svg'));

  const page = pageFor(url.pathname);
  const nonce = newNonce();
  const settings = readSettings(url.searchParams);
  const known = visitOf(request);
  // Without the list of requests nobody needs to know whose they are.
  const { visit, headers } = known || !settings.hasInspector ? { visit: known, headers: {} } : beginVisit();
  log.add(request, url, 'page', visit);
  sendText(response, page.status, await renderPage(page, { ...settings, isFirstVisit: !known }, nonce), {
    'Content-Type': 'text/html; charset=utf-8',
    ...pagePolicy(nonce),
    ...headers,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { runDemo } = await import('./server/run.mjs');
  await runDemo(startDemo, `${repository}dist`);
}
