import Cookies from 'js-cookie';
import { removeCookie } from '../browser/cookies.js';
import { randomId } from '../browser/random-id.js';
import { readStored, writeStored } from '../browser/record-store.js';
import type { ConfigInput } from '../consent/config-types.js';
import { normaliseConfig } from '../consent/config.js';
import { optionalPurposesOf } from '../consent/purposes.js';
import { toConsentRecord } from '../consent/record.js';
import { nowInSeconds } from '../consent/time.js';
import type { ConsentRecord } from '../consent/types.js';
import { convert } from './convert.js';
import type { ImportOptions } from './convert.js';
import { tools } from './tools.js';
import type { Finding, Tool } from './tools.js';

/**
 * Imports what a visitor decided before the site moved to Assent, and returns the record that it stored, or `null`. Call
 * it before `start()`. If Assent has a decision already, nothing happens.
 *
 * Imports refusals, and grants if `grants` is set, the tool says when consent was given, and no policy has come into
 * effect since. Everything else is asked for. The decision keeps its date; a refusal without a date counts from now on.
 * The tool's cookie is deleted.
 *
 * @example
 * importRecord(config, { from: 'cookiebot', categories: { statistics: 'statistics', ads: 'marketing' } });
 * start(config);
 */
export function importRecord(input: ConfigInput, options: ImportOptions): ConsentRecord | null {
  const config = normaliseConfig(input);
  const tool: Tool = tools[options.from];
  const name = options.cookieName ?? tool.cookie;
  const finding = readStored(config) ? null : find(tool, name);
  const record = finding && convert(finding, config, options, { now: nowInSeconds(), id: randomId() });
  if (!record || !writeStored(record, config)) return null;
  removeCookie(name);
  return toConsentRecord(record, optionalPurposesOf(config));
}

/** What the tool's cookie says; `null` if there is none, or it is not what the tool writes. */
function find(tool: Tool, name: string): Finding | null {
  try {
    // As they stand: each tool has an encoding of its own.
    const cookies = new Map(Object.entries(Cookies.withConverter({ read: String }).get()));
    const value = cookies.get(name);
    return value ? tool.read(value, cookies) : null;
  } catch {
    return null;
  }
}
