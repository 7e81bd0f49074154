import { normaliseConfig, rulesAnywhere } from '../core/config.js';
import { decide } from '../core/decide.js';
import { purposesOf } from '../core/purposes.js';
import { itemsOf, toConsentRecord } from '../core/record.js';
import { NO_SIGNALS } from '../core/request-signals.js';
import { readStored, writeStored } from '../core/store.js';
import { DAY, nowInSeconds } from '../core/time.js';
import type { Choices, Config, ConfigInput, ConsentRecord } from '../core/types.js';
import { tools } from './tools.js';
import type { Finding, Tool, ToolName } from './tools.js';

/** Where decisions come from, and what they mean here. */
export interface ImportOptions {
  /** The tool that the site has left. */
  readonly from: ToolName;
  /** For each category of ours, or `category/service`, what the tool called it: all of these have to be granted. */
  readonly categories: Readonly<Record<string, string | readonly string[]>>;
  /** Name of the tool's cookie, where the site chose its own. */
  readonly cookieName?: string;
  /** Takes over consent as well, which must have been asked for in the same words. Refusals always are. */
  readonly grants?: boolean;
  /** How many days the tool had promised to keep a decision. */
  readonly lifetimeDays?: number;
}

/**
 * Takes over what a visitor decided before the site came to Assent, once: where there is a decision already, nothing
 * happens. Gives back the record that it stored, or `null`. Call it before the start.
 *
 * Refusals are taken over, and so is consent where `grants` says so, the tool says when it was given, and no policy
 * has come into effect since. What is not taken over is asked for. The decision keeps its date; where it has none, a
 * refusal counts from now on. The tool's cookie is removed.
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
  if (!finding) return null;

  const now = nowInSeconds();
  const decidedAt = finding.decidedAt && finding.decidedAt <= now ? finding.decidedAt : undefined;
  const choices = choicesIn(finding, config, options, decidedAt);
  const complete = decide(
    choices,
    config,
    rulesAnywhere(config),
    NO_SIGNALS,
    [],
    null,
    decidedAt ?? now,
    '',
    'visitor',
  );
  // What is unknown was neither granted nor refused: it is asked for.
  const isDecided = (id: string) =>
    purposesOf(config).some(
      (purpose) => purpose.id === id && (purpose.category.required || id in choices || purpose.category.id in choices),
    );
  const refused = itemsOf(complete.r).filter(isDecided);
  const promised = options.lifetimeDays ? +complete.t + options.lifetimeDays * DAY : Infinity;
  const expiry = Math.floor(Math.min(+complete.x, promised, finding.expiresAt ?? Infinity));
  const record = { ...complete, r: refused.join('.'), x: `${expiry}` };
  const isWorthKeeping = Object.keys(choices).length && expiry > now && writeStored(record, config);
  if (isWorthKeeping) remove(name);
  return isWorthKeeping ? toConsentRecord(record) : null;
}

/** What the finding says about the ids that are asked for here, as far as it may be taken over. */
function choicesIn(finding: Finding, config: Config, options: ImportOptions, decidedAt: number | undefined): Choices {
  const effective = Date.parse(config.policy.effective ?? '') / 1000;
  const takesGrants = options.grants && !config.guardian && decidedAt && !(decidedAt < effective);
  const choices = purposesOf(config).flatMap(({ id, category }) => {
    const theirs = Object.hasOwn(options.categories, id) ? [options.categories[id] ?? []].flat() : [];
    if (category.required || !theirs.length) return [];
    const answers = theirs.map(finding.has);
    if (answers.includes(false)) return [[id, false]];
    return takesGrants && answers.every(Boolean) ? [[id, true]] : [];
  });
  return Object.fromEntries(choices) as Choices;
}

function find(tool: Tool, name: string): Finding | null {
  try {
    const cookies = new Map(
      document.cookie.split('; ').map((cookie) => {
        const end = cookie.indexOf('=');
        return [cookie.slice(0, end), cookie.slice(end + 1)];
      }),
    );
    const value = cookies.get(name);
    return value ? tool.read(value, cookies) : null;
  } catch {
    // Not what the tool writes: as if nothing were there.
    return null;
  }
}

/** Has the browser forget a cookie of the whole site, whichever of the domains above it was set for. */
function remove(name: string): void {
  const labels = location.hostname.split('.');
  const domains = labels.map((_, at) => `; Domain=${labels.slice(at).join('.')}`);
  for (const domain of ['', ...domains]) document.cookie = `${name}=; Path=/; Max-Age=0${domain}`;
}
