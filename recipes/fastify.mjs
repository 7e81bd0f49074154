import { readDecision, readRequestSignals, renewCookie } from 'assent/server';

/**
 * Fastify: `request.consent` is the current state, and the cookie gets the rest of its life back.
 *
 * @param {import('fastify').FastifyInstance} app
 * @param {import('assent/server').ConfigInput} config The same as the page's.
 */
export function addConsent(app, config) {
  app.decorateRequest('consent', null);
  app.addHook('onRequest', async (request, reply) => {
    const { cookie, 'sec-fetch-mode': mode } = request.headers;
    // The response to a request in the background may arrive after a refusal, and must not undo it.
    const renewed = mode === 'navigate' && renewCookie(cookie, config);
    if (renewed) reply.header('Set-Cookie', renewed);
    Object.assign(request, { consent: readDecision(cookie, config, readRequestSignals(request.headers)) });
  });
}
