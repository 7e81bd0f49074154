import type { BrowserContext } from 'playwright-core';
import { normaliseConfig, rulesAnywhere } from '../core/config.js';
import { decide } from '../core/decide.js';
import { purposesOf } from '../core/purposes.js';
import { serialiseRecord } from '../core/record.js';
import { NO_SIGNALS } from '../core/request-signals.js';
import type { Choices, ConfigInput, Signals } from '../core/types.js';

/** What the visitor decided, and when. */
export interface RecordOptions {
  /** Everything, nothing optional, or some: ids not named are refused. Everything, unless given. */
  readonly choices?: 'accept' | 'reject' | Choices;
  /** An hour ago, unless given. */
  readonly decidedAt?: number | string | Date;
  /** The configuration of the site. */
  readonly config?: ConfigInput;
  /** Which signals the browser sent at the time; none, unless given. */
  readonly signals?: Partial<Signals>;
}

/**
 * Gives a browser the decision of a visitor who comes back, as Assent would have stored it on the site at `url`. Pages
 * that open from then on find it.
 *
 * @example
 * await withRecord(context, 'https://shop.example', { choices: { statistics: true }, config });
 */
export async function withRecord(
  context: BrowserContext,
  url: string,
  { choices = 'accept', decidedAt = Date.now() - 60 * 60 * 1000, config = {}, signals = {} }: RecordOptions = {},
): Promise<void> {
  const complete = normaliseConfig(config);
  const { name, domain, path, sameSite } = complete.cookie;
  const record = decide(
    typeof choices === 'object'
      ? choices
      : Object.fromEntries(purposesOf(complete).map(({ id }) => [id, choices === 'accept'])),
    complete,
    rulesAnywhere(complete),
    { ...NO_SIGNALS, ...signals },
    [],
    null,
    Math.floor(new Date(decidedAt).getTime() / 1000),
    '',
    'visitor',
  );
  const { protocol, hostname } = new URL(url);
  await context.addCookies([
    {
      name,
      value: serialiseRecord(record),
      domain: domain ?? hostname,
      path,
      sameSite,
      secure: protocol === 'https:',
      expires: +record.x,
    },
  ]);
}
