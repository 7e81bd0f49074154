import { readDecision, readRequestSignals, renewCookie } from 'assent/server';

/**
 * Fastify: `request.consent` says what is in force, and the cookie gets the rest of its life back.
 *
 * @param {import('fastify').FastifyInstance} app
 * @param {import('assent/server').ConfigInput} config The same as the page's.
 */
export function addConsent(app, config) {
  app.decorateRequest('consent', null);
  app.addHook('onRequest', async (request, reply) => {
    const { cookie } = request.headers;
    const renewed = renewCookie(cookie, config);
    if (renewed) reply.header('Set-Cookie', renewed);
    request.consent = readDecision(cookie, config, readRequestSignals(request.headers));
  });
}
