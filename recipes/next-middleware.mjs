import { readDecision, readRequestSignals, renewCookie } from 'assent/server';

/** The same as the page's. */
const config = { policy: { url: '/privacy', version: '2024-06-06' } };

/**
 * Next.js: pages find the ids in force in the request header `x-consent`, and the cookie gets the rest of its life
 * back. The two headers are what `NextResponse.next({ request: { headers } })` sends; a site that has Next.js at hand
 * calls that.
 */
export function middleware(/** @type {Request} */ request) {
  const cookie = request.headers.get('cookie');
  const { granted } = readDecision(cookie, config, readRequestSignals(request.headers));
  const response = new Response(null, {
    headers: {
      'x-middleware-next': '1',
      'x-middleware-override-headers': 'x-consent',
      'x-middleware-request-x-consent': granted.join(' '),
    },
  });
  const renewed = renewCookie(cookie, config);
  if (renewed) response.headers.append('Set-Cookie', renewed);
  return response;
}
