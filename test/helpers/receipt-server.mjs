import { createServer } from 'node:http';

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

  const answers = {
    take: (response) => response.writeHead(204).end(),
    fail: (response) => response.writeHead(500).end(),
    redirect: (response) => response.writeHead(302, { Location: '/elsewhere' }).end(),
    hang: () => {},
  };

  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'content-type, authorization');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const parts = [];
    for await (const part of request) parts.push(part);
    requests.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
    answers[answer](response);
    for (const look of waiting) look();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });

  return {
    url: `http://127.0.0.1:${server.address().port}/receipts`,
    requests,

    /** What it answers from now on. */
    answer(/** @type {keyof typeof answers} */ how) {
      answer = how;
    },

    /** Settles when it has been sent that many requests. */
    received: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (requests.length < count) return;
          waiting.delete(look);
          resolve(requests);
        };
        waiting.add(look);
        look();
      }),
  };
}
