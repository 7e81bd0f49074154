import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const ROOT = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Path of the files that `assent.js` loads on demand. */
export const ON_DEMAND = `/assent/${version}`;

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.map': 'application/json' };
const HTML = 'text/html; charset=utf-8';

/** Ways of an address to go wrong, by name. */
const FAULTS = {
  missing: (response) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.'),
  html: (response) => response.writeHead(200, { 'Content-Type': HTML }).end('<!doctype html><title>Sign in</title>'),
  hang: () => {},
};

/**
 * What the server has been asked for. `bytes` is the length of the body, once it has been sent; of a file of the SDK,
 * as it is with brotli, which browsers take on https alone.
 *
 * @typedef {{ path: string, query: URLSearchParams, bytes: number }} LoggedRequest
 */

/**
 * What is served under one path. The answer waits for `until`, and for `delay` milliseconds before each part.
 *
 * @typedef {object} ServedFile
 * @property {(string | Buffer)[]} parts
 * @property {Record<string, string | string[]>} headers
 * @property {number} [delay]
 * @property {Promise<unknown>} [until]
 * @property {number} [bytes] What the file counts as, if not by its length.
 */

/**
 * A server for one test file: the built SDK under `/assent/`, and pages and files that tests put there.
 *
 * @param {object} [options]
 * @param {string} [options.dist] Folder of the built SDK.
 */
export async function startPageServer({ dist = join(ROOT, 'dist') } = {}) {
  /** @type {LoggedRequest[]} */
  const requests = [];
  /** @type {Map<string, ServedFile>} */
  const files = new Map();
  /** @type {{ pattern: RegExp, fault: keyof typeof FAULTS, withoutQuery?: boolean }[]} */
  const faults = [];
  const compressed = new Map();

  const server = createServer(async (request, response) => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://site');
    const entry = { path, query, bytes: 0 };
    requests.push(entry);
    server.emit(`request for ${path}`, entry);
    const fault = faults.find(({ pattern, withoutQuery }) => pattern.test(path) && !(withoutQuery && query.size));
    if (fault) return FAULTS[fault.fault](response);
    const isBuilt = path.startsWith('/assent/') && !files.has(path);
    const file = isBuilt ? await built(path, request.headers['accept-encoding']) : files.get(path);
    if (!file) return FAULTS.missing(response);
    const { parts, headers, delay = 0, until, bytes = parts.reduce((sum, part) => sum + part.length, 0) } = file;
    await until;
    entry.bytes = bytes;
    // Not `no-store`: Chromium drops such pages from the back/forward cache as soon as a cookie changes.
    response.writeHead(200, { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...headers });
    // Latency is what some pages are about: scripts that arrive in another order than they stand, or in pieces.
    for (const part of parts) {
      if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
      response.write(part);
    }
    response.end();
  });

  /**
   * A file of the SDK as a good server would send it: compressed as well as can be, where the browser takes that.
   *
   * @returns {Promise<ServedFile | null>}
   */
  async function built(path, accepted) {
    const source = await readFile(join(dist, path.slice('/assent/'.length))).catch(() => null);
    if (!source) return null;
    // As a content delivery network has it: the origin of a sandboxed frame is its own.
    const headers = { 'Content-Type': TYPES[extname(path)] ?? 'text/plain', 'Access-Control-Allow-Origin': '*' };
    if (!compressed.has(path)) {
      compressed.set(path, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
    const body = compressed.get(path);
    return /\bbr\b/.test(accepted)
      ? { parts: [body], headers: { ...headers, 'Content-Encoding': 'br' } }
      : { parts: [source], headers, bytes: body.length };
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
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

    /**
     * Serves a script, or another file if `headers` say so.
     *
     * @param {string} path
     * @param {string | Buffer} body
     * @param {Partial<ServedFile>} [options]
     */
    addScript(path, body, { headers, ...when } = {}) {
      files.set(path, { parts: [body], headers: { 'Content-Type': TYPES['.js'], ...headers }, ...when });
    },

    /**
     * Breaks every path that `pattern` matches. Gives back the function that mends them.
     *
     * @param {RegExp} pattern
     * @param {keyof typeof FAULTS} fault
     * @param {{ withoutQuery?: boolean }} [which] Whether a query leads past the fault, as past a cache.
     */
    breakPaths(pattern, fault, { withoutQuery } = {}) {
      const rule = { pattern, fault, withoutQuery };
      faults.push(rule);
      return () => faults.splice(faults.indexOf(rule), 1);
    },

    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
