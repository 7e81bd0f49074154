import { readDecision, readRequestSignals, renewCookie } from 'assent/server';

/**
 * Hono: `context.get('consent')` says what is in force, and the cookie gets the rest of its life back.
 *
 * @param {import('assent/server').ConfigInput} config The same as the page's.
 * @returns {import('hono').MiddlewareHandler}
 */
export const consent = (config) => async (context, next) => {
  const { headers } = context.req.raw;
  const cookie = headers.get('cookie');
  const renewed = renewCookie(cookie, config);
  if (renewed) context.header('Set-Cookie', renewed, { append: true });
  context.set('consent', readDecision(cookie, config, readRequestSignals(headers)));
  await next();
};
