import { visitOf } from './visit.mjs';

/**
 * What was asked of the server, without what was sent.
 *
 * @typedef {object} LoggedRequest
 * @property {number} time Milliseconds since 1970.
 * @property {string} method
 * @property {string} path Without the query.
 * @property {string} query With its question mark, or empty.
 * @property {'page' | 'asset' | 'sdk' | 'tracker' | 'embed' | 'collect'} kind
 * @property {string} [visit] Whose it is: see visit.mjs.
 */

/** More would only fill the memory of a demo that was left running. */
const MOST = 2000;

/** A log that lives as long as the server, and can be followed as server-sent events. */
export function createLog() {
  /** @type {LoggedRequest[]} */
  const requests = [];
  /** Who follows, by the response to write to: the visit of each. */
  const followers = new Map();
  const tell = (follower, entries, event = 'message') =>
    follower.write(`event: ${event}\ndata: ${JSON.stringify(entries.map(publicPart))}\n\n`);
  const of = (visit) => requests.filter((entry) => visit && entry.visit === visit);

  return {
    requests,

    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {URL} url
     * @param {LoggedRequest['kind']} kind
     * @param {string} [visit] Whose request it is, if the request does not say.
     */
    add(request, url, kind, visit = visitOf(request)) {
      const entry = { time: Date.now(), method: request.method, path: url.pathname, query: url.search, kind, visit };
      requests.push(entry);
      if (requests.length > MOST) requests.shift();
      for (const [follower, theirs] of followers) if (theirs && theirs === visit) tell(follower, [entry]);
    },

    /**
     * Tells visitors what they have asked for themselves: as JSON, or to whoever asks for it as a stream of events, `all`
     * first, then a `message` for each request that comes in. `DELETE` forgets it.
     */
    answer(request, response) {
      const visit = visitOf(request);
      const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
      if (request.method === 'DELETE') {
        for (const entry of of(visit)) requests.splice(requests.indexOf(entry), 1);
        for (const [follower, theirs] of followers) if (theirs === visit) tell(follower, [], 'all');
        return response.writeHead(204, headers).end();
      }
      if (!request.headers.accept?.includes('text/event-stream')) {
        return response
          .writeHead(200, { ...headers, 'Content-Type': 'application/json' })
          .end(JSON.stringify(of(visit).map(publicPart)));
      }
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
      tell(response, of(visit), 'all');
      followers.set(response, visit);
      response.on('close', () => followers.delete(response));
    },
  };
}

/** What a visitor is told of a request. */
const publicPart = ({ time, method, path, query, kind }) => ({ time, method, path, query, kind });
