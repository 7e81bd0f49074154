/**
 * Takes whatever a tracker sends, looks at none of it, and says that all is well.
 *
 * The answer is one that each of the trackers takes for a success, so that none of them sends again.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {ReturnType<typeof import('./log.mjs').createLog>} log
 * @param {URL} url
 */
export function acceptEvent(request, response, log, url) {
  const headers = {
    'Access-Control-Allow-Origin': request.headers.origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? 'Content-Type',
    'Cache-Control': 'no-store',
    Vary: 'Origin',
  };
  request.resume();
  if (request.method === 'OPTIONS') return response.writeHead(204, headers).end();
  log.add(request, url, 'collect');
  request.on('end', () => {
    response.writeHead(200, { ...headers, 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ status: 1, code: 200 }));
  });
}
