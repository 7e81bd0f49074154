import { safeMode } from './config.js';
import { merge } from './tree.js';
import type { Tree } from './tree.js';
import type { Config, Rules } from './types.js';

/** Members of the European Union, ISO 3166-1. */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

/**
 * The rules for a visitor from `region`, an ISO 3166 code such as `DE` or `US-CA`.
 *
 * The first entry of `regions` that names the place, its country or its union decides; where none does, the rules
 * that the site has for everybody.
 */
export function rulesFor(config: Config, region: string): Rules {
  const place = `${region}`.toUpperCase();
  const country = place.slice(0, 2);
  const places = [place, country, EU.includes(country) && 'EU'];
  const rule = config.regions.find(({ match }) => match.some((name) => places.includes(`${name}`.toUpperCase())));
  const { mode, signals, lifetimeDays } = merge<Tree>({ ...config }, rule ?? {}) as unknown as Rules;
  return { mode: safeMode(mode), signals, lifetimeDays };
}

/**
 * Where the visitor is, as an ISO 3166 code: what `config` says, or what the site's own `regionUrl` answers; nothing
 * where it names neither.
 *
 * The answer may be the code as text, `{"region": "US-CA"}` or `{"country": "DE"}`.
 *
 * @throws if there is no such answer.
 */
export async function findRegion({ region, regionUrl }: Config): Promise<string | undefined> {
  if (region || !regionUrl) return region;
  const response = await fetch(regionUrl, { credentials: 'omit' });
  const text = (await response.text()).trim();
  const answer = text.startsWith('{')
    ? (JSON.parse(text) as { region?: unknown; country?: unknown })
    : { region: text };
  const code = String(answer.region ?? answer.country).toUpperCase();
  if (response.ok && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code)) return code;
  throw new RangeError(`${regionUrl}: expected an ISO 3166 code, got ${response.status} ${text.slice(0, 80)}`);
}
