import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Nothing is kept without asking again, so that a new build is what the next reload runs. */
const COMMON = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };

/**
 * The full path of `name` inside `folder`, or `null` for a name that would lead out of it or cannot be decoded.
 *
 * @param {string} folder
 * @param {string} name As it stands in the URL.
 */
export function fileInside(folder, name) {
  try {
    const decoded = decodeURIComponent(name);
    const path = resolve(folder, decoded);
    return !decoded.includes('\0') && path.startsWith(resolve(folder) + sep) ? path : null;
  } catch {
    return null;
  }
}

/**
 * Answers with a file, or with 404 where there is none.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string | null} path
 * @param {Record<string, string>} [headers]
 */
export async function sendFile(response, path, headers = {}) {
  const found = path && (await stat(path).catch(() => null));
  if (!found?.isFile()) return sendText(response, 404, 'There is no such file.');
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { ...COMMON, 'Content-Type': type, 'Content-Length': found.size, ...headers });
  if (response.req.method === 'HEAD') return response.end();
  pipeline(createReadStream(path), response, () => {});
}

/**
 * Answers with a text.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
export function sendText(response, status, text, headers = {}) {
  response.writeHead(status, { ...COMMON, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}
