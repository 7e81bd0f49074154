import { normaliseConfig, rulesAnywhere } from './config.js';
import { findRecord } from './find-record.js';
import { toConsentRecord } from './record.js';
import { resolveState } from './resolve-state.js';
import { rulesFor } from './regions.js';
import { nowInSeconds } from './time.js';
import type { ConfigInput, Signals, State } from './types.js';

const NO_SIGNALS: Signals = { doNotTrack: false, globalPrivacyControl: false };

/**
 * What is in force for the visitor who sent `cookieHeader`, as `window.assent.state` would tell it.
 *
 * @param cookieHeader The value of the request's `Cookie` header; `null` or `undefined` where there is none.
 * @param config The same configuration as the page's.
 * @param signals What the request's `DNT` and `Sec-GPC` headers say; by default neither is sent.
 * @example
 * readDecision(request.headers.get('cookie'), config).granted.includes('optional')
 */
export function readDecision(
  cookieHeader: string | null | undefined,
  config: ConfigInput = {},
  signals: Signals = NO_SIGNALS,
): State {
  const complete = normaliseConfig(config);
  const region = complete.region ?? null;
  const rules = region ? rulesFor(complete, region) : rulesAnywhere(complete);
  const now = nowInSeconds();
  const { record, ...verdict } = resolveState(
    findRecord(cookieHeader ?? '', complete, now),
    complete,
    rules,
    signals,
    now,
  );
  return Object.freeze({
    ...verdict,
    mode: rules.mode,
    region,
    language: complete.language,
    signals,
    record: record && toConsentRecord(record),
    persisted: true,
  });
}
