import type { ConfigInput } from '../consent/config-types.js';
import type { RenewOptions } from '../server/renew-cookie.js';
import type { Locals } from './locals.js';
import { readVisit, withCookie } from './read-visit.js';

/** SvelteKit's `RequestEvent`, as far as Assent uses it. */
interface RequestEvent {
  readonly request: Request;
  readonly locals: Locals;
}

/** What SvelteKit passes to the hook `handle`. */
interface HandleInput<Event> {
  readonly event: Event;
  readonly resolve: (event: Event) => Response | Promise<Response>;
}

/**
 * Returns a hook that puts the visitor's state into `event.locals.assent`, and gives the cookie the rest of its life back on
 * navigations.
 *
 * @param config The same configuration as the page's. With rules by place a function of the event, which adds the visitor's
 *   `region`.
 * @param options `{ secure: false }` if the site is on plain http.
 * @example
 * // src/hooks.server.ts
 * export const handle = assentHandle(config);
 */
export const assentHandle =
  <Event extends RequestEvent>(config: ConfigInput | ((event: Event) => ConfigInput), options?: RenewOptions) =>
  async ({ event, resolve }: HandleInput<Event>): Promise<Response> => {
    const input = typeof config === 'function' ? config(event) : config;
    const { state, renewed } = readVisit(event.request.headers, input, options);
    event.locals.assent = state;
    return withCookie(await resolve(event), renewed);
  };
