import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** How hard files are compressed: what a site would do once. Pages are large, and nobody counts them. */
const QUALITY = { file: 11, page: 1 };

/** @typedef {{ path: string, bytes: number }} Answer What was asked for, and the length of the answer with brotli. */

/**
 * A server for all pages and files of a run, which counts bytes as they are with brotli.
 *
 * @returns {Promise<Server>}
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {Answer[]} answers What was sent, but for pages. Set its `length` to 0 before a visit.
 * @property {number} delay Milliseconds before each answer.
 * @property {(path: string, html: string) => string} addPage Returns the path.
 * @property {(path: string, body: string) => void} addFile
 * @property {(prefix: string, folder: string) => void} mount Serves a folder under a prefix, such as `/klaro/`.
 * @property {() => void} close
 */
export async function startServer() {
  /** @type {Map<string, { type: string, plain: Buffer, body: Buffer, isPage: boolean }>} */
  const ready = new Map();
  /** @type {[string, string][]} */
  const folders = [];

  const add = (/** @type {string} */ path, /** @type {string | Buffer} */ source, isPage = false) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: isPage ? QUALITY.page : QUALITY.file };
    const type = TYPES[isPage ? '.html' : extname(path)] ?? 'application/octet-stream';
    const plain = Buffer.from(source);
    const entry = { type, plain, body: brotliCompressSync(plain, { params }), isPage };
    ready.set(path, entry);
    return entry;
  };

  const find = (/** @type {string} */ path) => {
    const entry = ready.get(path);
    if (entry) return entry;
    const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? [];
    if (!prefix || !folder || path.includes('..')) return undefined;
    try {
      return add(path, readFileSync(join(folder, path.slice(prefix.length))));
    } catch {
      return undefined;
    }
  };

  const http = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const entry = find(pathname);
    if (server.delay) await new Promise((resolve) => setTimeout(resolve, server.delay));
    if (!entry) {
      response.writeHead(404).end();
      return;
    }
    if (!entry.isPage) server.answers.push({ path: pathname, bytes: entry.body.length });
    // Browsers take brotli over https and from this machine only: elsewhere it is counted, and the plain file sent.
    const isCompressed = /\bbr\b/.test(String(request.headers['accept-encoding']));
    const body = isCompressed ? entry.body : entry.plain;
    const encoding = isCompressed ? { 'Content-Encoding': 'br' } : {};
    response.writeHead(200, {
      'Content-Type': entry.type,
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
      ...encoding,
    });
    response.end(body);
  });
  // Connections stay open between visits, so that none of them pays for a new one.
  http.keepAliveTimeout = 60_000;
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (http.address());

  /** @type {Server} */
  const server = {
    port,
    answers: [],
    delay: 0,
    addPage: (path, html) => {
      add(path, html, true);
      return path;
    },
    addFile: (path, body) => void add(path, body),
    mount: (prefix, folder) => void folders.push([prefix, folder]),
    close() {
      http.close();
      http.closeAllConnections();
    },
  };
  return server;
}
