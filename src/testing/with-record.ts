import type { BrowserContext } from 'playwright-core';
import { normaliseConfig } from '../consent/config.js';
import { decide } from '../consent/decide.js';
import { optionalPurposesOf } from '../consent/purposes.js';
import type { Purpose } from '../consent/purposes.js';
import { serialiseRecord } from '../consent/record.js';
import { placeOf } from '../consent/places.js';
import { rulesFor } from '../consent/region-rules.js';
import { NO_SIGNALS } from '../consent/signals.js';
import type { Config, ConfigInput } from '../consent/config-types.js';
import type { Choices, Signals } from '../consent/types.js';

/** A decision for {@link withRecord}. */
export interface RecordOptions {
  /** `accept` (the default), `reject`, or choices by id: ids not named are refused. */
  readonly choices?: 'accept' | 'reject' | Choices;
  /** By default an hour ago. */
  readonly decidedAt?: number | string | Date;
  /** The configuration of the site. */
  readonly config?: ConfigInput;
  /** Signals that the browser sent at the time; by default none. */
  readonly signals?: Partial<Signals>;
}

/**
 * Stores the decision of a returning visitor in a browser, as Assent would have done on the site at `url`. Pages that open
 * from then on find it.
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
  const record = decide({
    choices: allChoices(choices, complete),
    config: complete,
    rules: rulesFor(complete, placeOf(complete.region)),
    signals: { ...NO_SIGNALS, ...signals },
    granted: [],
    previous: null,
    now: Math.floor(new Date(decidedAt).getTime() / 1000),
    id: crypto.randomUUID().replaceAll('-', ''),
    source: 'visitor',
  });
  if (!record)
    throw new RangeError(`choices name nothing that the configuration asks for: ${Object.keys(choices).join(', ')}`);
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

/** Adds a refusal for each id that `choices` does not cover. */
function allChoices(choices: 'accept' | 'reject' | Choices, config: Config): Choices {
  const given = typeof choices === 'object' ? choices : {};
  const isCovered = ({ id, category }: Purpose) => id in given || category.id in given;
  const others = optionalPurposesOf(config)
    .filter((purpose) => !isCovered(purpose))
    .map(({ id }) => [id, choices === 'accept']);
  return { ...Object.fromEntries(others), ...given };
}
