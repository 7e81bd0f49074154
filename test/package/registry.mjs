import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const UPSTREAM = process.env.npm_config_registry ?? 'https://registry.npmjs.org/';

/**
 * Starts a package registry that has the package in `tarball`, as if that were published, and sends on to npm's for
 * everything else.
 *
 * @param {string} tarball Path of a file.
 * @returns {Promise<string>} its address; it ends with this process
 */
export async function startRegistry(tarball) {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  const bytes = await readFile(tarball);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  const server = createServer(({ url = '/', headers }, response) => {
    const { name, version } = manifest;
    const file = `/${name}/-/${name}-${version}.tgz`;
    if (url === file) return void response.end(bytes);
    if (url !== `/${name}`)
      return void response.writeHead(302, { Location: new URL(url.slice(1), UPSTREAM).href }).end();
    const dist = { integrity, tarball: `http://${headers.host}${file}` };
    const versions = { [version]: { ...manifest, dist } };
    response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}/`;
}
