import { normaliseConfig } from '../consent/config.js';
import { findRecord } from '../consent/find-record.js';
import type { Stored } from '../consent/find-record.js';
import { resolveState } from '../consent/resolve-state.js';
import type { Verdict } from '../consent/resolve-state.js';
import { placeOf } from '../consent/places.js';
import { rulesFor } from '../consent/region-rules.js';
import { nowInSeconds } from '../consent/time.js';
import type { Config, ConfigInput, Rules } from '../consent/config-types.js';
import type { Signals } from '../consent/types.js';
import { cookiesIn } from './request-headers.js';
import type { CookieHeader } from './request-headers.js';

/** The current state of a request's visitor, and what it depends on. */
export interface ResolvedRequest {
  readonly config: Config;
  readonly rules: Rules;
  /** The place that the configuration names. */
  readonly region: string | null;
  /** Unix seconds. */
  readonly now: number;
  readonly stored: Stored;
  readonly verdict: Verdict;
}

/** Does on a server what the page does: reads the decision from a request's cookies and resolves the state. */
export function resolveRequest(cookieHeader: CookieHeader, input: ConfigInput, signals: Signals): ResolvedRequest {
  const config = normaliseConfig(input);
  const region = placeOf(config.region);
  const rules = rulesFor(config, region);
  const now = nowInSeconds();
  const stored = findRecord(cookiesIn(cookieHeader), config, now);
  const verdict = resolveState({ stored, config, rules, signals, now });
  return { config, rules, region, now, stored, verdict };
}
