import { readDecision, readRequestSignals, renewCookie } from 'assent/server';

/**
 * Express: `request.consent` says what is in force, and the cookie gets the rest of its life back.
 *
 * @param {import('assent/server').ConfigInput} config The same as the page's.
 * @returns {import('express').RequestHandler}
 */
export const consent = (config) => (request, response, next) => {
  const { cookie } = request.headers;
  const renewed = renewCookie(cookie, config);
  if (renewed) response.append('Set-Cookie', renewed);
  Object.assign(request, { consent: readDecision(cookie, config, readRequestSignals(request.headers)) });
  next();
};
