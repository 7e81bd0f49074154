import type { Config } from '../consent/config-types.js';
import { decide } from '../consent/decide.js';
import { own } from '../consent/json.js';
import { optionalPurposesOf } from '../consent/purposes.js';
import type { StoredRecord } from '../consent/record.js';
import { placeOf } from '../consent/places.js';
import { rulesFor } from '../consent/region-rules.js';
import { NO_SIGNALS } from '../consent/signals.js';
import { textOf } from '../consent/text.js';
import { DAY } from '../consent/time.js';
import type { Choices } from '../consent/types.js';
import type { Finding, ToolName } from './tools.js';

/** Where decisions come from, and what they mean here. */
export interface ImportOptions {
  /** The tool that the site used before. */
  readonly from: ToolName;
  /** For each category or `category/service` here, what the tool called it: all of these must be granted. */
  readonly categories: Readonly<Record<string, string | readonly string[]>>;
  /** Name of the tool's cookie, if the site had changed it. */
  readonly cookieName?: string;
  /** Imports grants as well as refusals. Use it only if the old banner asked for the same purposes in the same words. */
  readonly grants?: boolean;
  /** How many days the tool had promised to keep a decision. */
  readonly lifetimeDays?: number;
}

/** The moment of the import. */
interface ImportMoment {
  /** Unix seconds. */
  readonly now: number;
  /** The consent record's id, if something is granted. */
  readonly id: string;
}

/** Returns the record that a finding stands for, or `null` if nothing in it can be imported. */
export function convert(
  given: Finding,
  config: Config,
  wanted: ImportOptions,
  { now, id }: ImportMoment,
): StoredRecord | null {
  const [finding, options] = [own(given), own(wanted)];
  const decidedAt = finding.decidedAt && finding.decidedAt <= now ? finding.decidedAt : undefined;
  const choices = choicesIn(finding, config, options, decidedAt);
  // What the tool does not say was neither granted nor refused: the visitor is asked.
  const record = decide({
    choices,
    config,
    rules: rulesFor(config, placeOf(config.region)),
    signals: NO_SIGNALS,
    granted: [],
    previous: null,
    now: decidedAt ?? now,
    decidedAt: decidedAt ?? now,
    id,
    source: 'visitor',
  });
  if (!record) return null;
  const promised = options.lifetimeDays ? +record.t + options.lifetimeDays * DAY : Infinity;
  const expiry = Math.floor(Math.min(+record.x, promised, finding.expiresAt ?? Infinity));
  return expiry > now ? { ...record, x: `${expiry}` } : null;
}

/** Returns what the finding says about the ids that are asked for here, as far as it may be imported. */
function choicesIn(finding: Finding, config: Config, options: ImportOptions, decidedAt: number | undefined): Choices {
  const effective = Date.parse(textOf(config.policy.effective)) / 1000;
  const takesGrants = options.grants && !config.guardian && decidedAt && !(decidedAt < effective);
  const choices = optionalPurposesOf(config).flatMap(({ id }) => {
    const theirs = Object.hasOwn(options.categories, id) ? [options.categories[id] ?? []].flat() : [];
    if (!theirs.length) return [];
    const answers = theirs.map(finding.has);
    if (answers.includes(false)) return [[id, false]];
    return takesGrants && answers.every(Boolean) ? [[id, true]] : [];
  });
  return Object.fromEntries(choices) as Choices;
}
