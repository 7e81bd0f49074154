import type { ConfigInput } from '../consent/config-types.js';
import type { RenewOptions } from '../server/renew-cookie.js';
import type { Locals } from './locals.js';
import { readVisit, withCookie } from './read-visit.js';

/** What Astro passes to a middleware, as far as Assent uses it. */
interface Context {
  readonly request: Request;
  readonly locals: Locals;
  readonly isPrerendered?: boolean;
}

/**
 * Returns a middleware that puts the visitor's state into `Astro.locals.assent`, and gives the cookie the rest of its life
 * back on navigations. Pages that are rendered ahead know no visitor: there, everything optional is denied.
 *
 * @param config The same configuration as the page's. With rules by place a function of the context, which adds the visitor's
 *   `region`.
 * @param options `{ secure: false }` if the site is on plain http.
 * @example
 * // src/middleware.ts
 * export const onRequest = assentMiddleware(config);
 */
export const assentMiddleware =
  <Middleware extends Context>(config: ConfigInput | ((context: Middleware) => ConfigInput), options?: RenewOptions) =>
  async (context: Middleware, next: () => Promise<Response>): Promise<Response> => {
    const input = typeof config === 'function' ? config(context) : config;
    // Astro warns if what is rendered ahead reads headers.
    const { state, renewed } = readVisit(context.isPrerendered ? {} : context.request.headers, input, options);
    context.locals.assent = state;
    return withCookie(await next(), renewed);
  };
