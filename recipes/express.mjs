import { readDecision, readRequestSignals, renewCookie } from 'assent/server';

/**
 * Express: `request.consent` is the current state, and the cookie gets the rest of its life back.
 *
 * @param {import('assent/server').ConfigInput} config The same as the page's.
 * @returns {import('express').RequestHandler}
 */
export const consent = (config) => (request, response, next) => {
  const { cookie, 'sec-fetch-mode': mode } = request.headers;
  // The response to a request in the background may arrive after a refusal, and must not undo it.
  const renewed = mode === 'navigate' && renewCookie(cookie, config);
  if (renewed) response.append('Set-Cookie', renewed);
  Object.assign(request, { consent: readDecision(cookie, config, readRequestSignals(request.headers)) });
  next();
};
