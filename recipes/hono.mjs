import { readDecision, readRequestSignals, renewCookie } from 'assent/server';

/**
 * Hono: `context.get('consent')` is the current state, and the cookie gets the rest of its life back.
 *
 * @param {import('assent/server').ConfigInput} config The same as the page's.
 * @returns {import('hono').MiddlewareHandler}
 */
export const consent = (config) => async (context, next) => {
  const { headers } = context.req.raw;
  const cookie = headers.get('cookie');
  // The response to a request in the background may arrive after a refusal, and must not undo it.
  const isNavigation = headers.get('sec-fetch-mode') === 'navigate';
  const renewed = isNavigation && renewCookie(cookie, config);
  if (renewed) context.header('Set-Cookie', renewed, { append: true });
  context.set('consent', readDecision(cookie, config, readRequestSignals(headers)));
  await next();
};
