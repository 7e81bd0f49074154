import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.map': 'application/json' };
const HTML = 'text/html; charset=utf-8';

/** Ways of an address to go wrong, by name. */
const FAULTS = {
  missing: (response) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.'),
  html: (response) => response.writeHead(200, { 'Content-Type': HTML }).end('<!doctype html><title>Sign in</title>'),
  hang: () => {},
};

/**
 * What the server has been asked for. `bytes` is the length of the body, compressed, once it has been sent.
 *
 * @typedef {{ path: string, query: URLSearchParams, bytes: number }} LoggedRequest
 */

/**
 * A server for one test file: the built SDK under `/assent/`, and pages and files that tests put there.
 *
 * @param {object} [options]
 * @param {string} [options.dist] Folder of the built SDK.
 */
export async function startPageServer({ dist = join(import.meta.dirname, '../../dist') } = {}) {
  /** @type {LoggedRequest[]} */
  const requests = [];
  /** @type {Map<string, { parts: (string | Buffer)[], headers: Record<string, string | string[]>, delay: number }>} */
  const files = new Map();
  /** @type {{ pattern: RegExp, fault: keyof typeof FAULTS }[]} */
  const faults = [];
  const compressed = new Map();

  const server = createServer(async (request, response) => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://site');
    const entry = { path, query, bytes: 0 };
    requests.push(entry);
    server.emit(`request for ${path}`, entry);
    const fault = faults.find(({ pattern }) => pattern.test(path));
    if (fault) return FAULTS[fault.fault](response);
    const isBuilt = path.startsWith('/assent/') && !files.has(path);
    const file = isBuilt ? await built(path, request.headers['accept-encoding']) : files.get(path);
    if (!file) return FAULTS.missing(response);
    const { parts, headers, delay } = file;
    entry.bytes = parts.reduce((sum, part) => sum + part.length, 0);
    // Not `no-store`: Chromium drops such pages from the back/forward cache as soon as a cookie changes.
    response.writeHead(200, { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...headers });
    // Latency is what some pages are about: scripts that arrive in another order than they stand, or in pieces.
    for (const part of parts) {
      if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
      response.write(part);
    }
    response.end();
  });

  /** A file of the SDK as a good server would send it: compressed as well as can be, where the browser takes that. */
  async function built(path, accepted) {
    const source = await readFile(join(dist, path.slice('/assent/'.length))).catch(() => null);
    if (!source) return null;
    // As a content delivery network has it: the origin of a sandboxed frame is its own.
    const headers = { 'Content-Type': TYPES[extname(path)] ?? 'text/plain', 'Access-Control-Allow-Origin': '*' };
    if (!/\bbr\b/.test(accepted)) return { parts: [source], headers, delay: 0 };
    if (!compressed.has(path)) {
      compressed.set(path, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
    return { parts: [compressed.get(path)], headers: { ...headers, 'Content-Encoding': 'br' }, delay: 0 };
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    url: `http://127.0.0.1:${port}`,
    requests,

    /**
     * The next request for `path`.
     *
     * @returns {Promise<LoggedRequest>}
     */
    async waitForRequest(/** @type {string} */ path) {
      const [entry] = await once(server, `request for ${path}`);
      return entry;
    },

    /**
     * Serves a page, under an address of its own unless one is given. Gives back the path.
     *
     * @param {string | string[]} html Parts come one after the other, with a pause before each.
     */
    addPage(html, headers = {}, path = `/page-${files.size}`) {
      const parts = [html].flat();
      files.set(path, { parts, headers: { 'Content-Type': HTML, ...headers }, delay: parts.length > 1 ? 100 : 0 });
      return path;
    },

    /** Serves a script, after `delay` milliseconds. */
    addScript(/** @type {string} */ path, /** @type {string} */ body, { delay = 0, headers = {} } = {}) {
      files.set(path, { parts: [body], headers: { 'Content-Type': TYPES['.js'], ...headers }, delay });
    },

    /** Breaks every path that `pattern` matches. Gives back the function that mends them. */
    breakPaths(/** @type {RegExp} */ pattern, /** @type {keyof typeof FAULTS} */ fault) {
      const rule = { pattern, fault };
      faults.push(rule);
      return () => faults.splice(faults.indexOf(rule), 1);
    },

    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
