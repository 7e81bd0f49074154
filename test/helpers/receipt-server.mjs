import { once } from 'node:events';
import { createServer } from 'node:http';

/** Milliseconds after which a receipt counts as not coming. */
const PATIENCE = 20_000;

/**
 * An endpoint for receipts on an origin of its own, for one test: it keeps what it is sent, and answers as it is told.
 *
 * @param {import('node:test').TestContext} t
 */
export async function startReceiptServer(t) {
  /** @type {{ headers: import('node:http').IncomingHttpHeaders, body: string }[]} */
  const requests = [];
  const waiting = new Set();
  let answer = 'take';
  let preflights = Promise.resolve();

  const answers = {
    take: (response) => response.writeHead(204).end(),
    fail: (response) => response.writeHead(500).end(),
    redirect: (response) => response.writeHead(302, { Location: '/elsewhere' }).end(),
    hang: () => {},
  };

  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'content-type, authorization');
    if (request.method === 'OPTIONS') {
      await preflights;
      return response.writeHead(204).end();
    }
    if (request.method === 'GET') return response.end();
    const parts = [];
    for await (const part of request) parts.push(part);
    requests.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
    answers[answer](response);
    for (const look of waiting) look();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });

  return {
    url: `http://127.0.0.1:${port}/receipts`,
    requests,

    /** What it answers from now on. */
    answer(/** @type {keyof typeof answers} */ how) {
      answer = how;
    },

    /** Lets browsers wait for leave to send, until the function that comes back is called. */
    holdPreflights() {
      let release = () => {};
      preflights = new Promise((resolve) => (release = resolve));
      return release;
    },

    /** Settles when it has been sent that many requests; rejects where they do not come. */
    received: (count) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(reject, PATIENCE, new Error(`${requests.length} of ${count} receipts came`));
        const look = () => {
          if (requests.length < count) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(requests);
        };
        waiting.add(look);
        look();
      }),
  };
}
