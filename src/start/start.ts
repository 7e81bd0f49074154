import type { Assent } from '../assent/types.js';
import type { ConfigInput, Exactly, IdsOf } from '../consent/config-types.js';
import { launch } from './launch.js';
import { loaders } from './loaders.js';

/**
 * Starts Assent on this page and returns the instance, which is `window.assent` from then on.
 *
 * Only one instance runs per page: if one is already running, returns it unchanged, and logs a warning if `input`
 * differs from its configuration.
 *
 * @throws {AssentError} `no-document` outside a browser.
 * @example
 * const assent = start({ policy: { url: '/privacy', version: '2024-06-06' } });
 */
export const start = <const Input extends ConfigInput>(
  input?: Input & Exactly<Input, ConfigInput>,
): Assent<IdsOf<Input>> => launch({ input: input ?? {}, loaders }) as unknown as Assent<IdsOf<Input>>;
