import { readDecision, readRequestSignals, renewCookie } from 'assent/server';
import { NextResponse, type NextRequest } from 'next/server';
import { config as assentConfig } from './app/config';

/** Pages find the granted ids in the request header `x-consent`. */
export function proxy(request: NextRequest) {
  const cookie = request.headers.get('cookie');
  const headers = new Headers(request.headers);
  headers.set('x-consent', readDecision(cookie, assentConfig, readRequestSignals(request.headers)).granted.join(' '));
  const response = NextResponse.next({ request: { headers } });
  // The response to a request in the background may arrive after a refusal, and must not undo it.
  const isNavigation = request.headers.get('sec-fetch-mode') === 'navigate';
  const renewed = isNavigation && renewCookie(cookie, assentConfig);
  if (renewed) response.headers.append('Set-Cookie', renewed);
  return response;
}
