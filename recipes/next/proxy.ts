import { readDecision, readRequestSignals, renewCookie, type ConfigInput } from 'assent/server';
import { NextResponse, type NextRequest } from 'next/server';

/** The same as the page's. */
const consentConfig: ConfigInput = { policy: { url: '/privacy', version: '2024-06-06' } };

/**
 * Next.js 16: pages find the granted ids in the request header `x-consent`, and the cookie gets the rest of its life
 * back.
 */
export function proxy(request: NextRequest): NextResponse {
  const cookie = request.headers.get('cookie');
  const { granted } = readDecision(cookie, consentConfig, readRequestSignals(request.headers));
  // Next.js drops every request header that is not in the copy.
  const headers = new Headers(request.headers);
  headers.set('x-consent', granted.join(' '));
  const response = NextResponse.next({ request: { headers } });

  // The response to a request in the background may arrive after a refusal, and must not undo it.
  const isNavigation = request.headers.get('sec-fetch-mode') === 'navigate';
  const renewed = isNavigation && renewCookie(cookie, consentConfig);
  if (renewed) response.headers.append('Set-Cookie', renewed);
  return response;
}
