/**
 * What was asked of the server, without what was sent.
 *
 * @typedef {object} LoggedRequest
 * @property {number} time Milliseconds since 1970.
 * @property {string} method
 * @property {string} path Without the query.
 * @property {string} query With its question mark, or empty.
 * @property {'page' | 'asset' | 'sdk' | 'tracker' | 'embed' | 'collect'} kind
 */

/** More would only fill the memory of a demo that was left running. */
const MOST = 2000;

/** A log that lives as long as the server, and can be followed as server-sent events. */
export function createLog() {
  /** @type {LoggedRequest[]} */
  const requests = [];
  const followers = new Set();
  const tell = (follower, entries, event = 'message') =>
    follower.write(`event: ${event}\ndata: ${JSON.stringify(entries)}\n\n`);

  return {
    requests,

    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {URL} url
     * @param {LoggedRequest['kind']} kind
     */
    add(request, url, kind) {
      const entry = { time: Date.now(), method: request.method, path: url.pathname, query: url.search, kind };
      requests.push(entry);
      if (requests.length > MOST) requests.shift();
      for (const follower of followers) tell(follower, [entry]);
    },

    /**
     * Tells the log: as JSON, or to whoever asks for it as a stream of events, `all` first, then a `message` for each
     * request that comes in. `DELETE` empties it.
     */
    answer(request, response) {
      const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
      if (request.method === 'DELETE') {
        requests.length = 0;
        for (const follower of followers) tell(follower, requests, 'all');
        return response.writeHead(204, headers).end();
      }
      if (!request.headers.accept?.includes('text/event-stream')) {
        return response
          .writeHead(200, { ...headers, 'Content-Type': 'application/json' })
          .end(JSON.stringify(requests));
      }
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
      tell(response, requests, 'all');
      followers.add(response);
      response.on('close', () => followers.delete(response));
    },
  };
}
