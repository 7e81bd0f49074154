import { safeMode } from './config.js';
import { merge } from './json.js';
import type { Tree } from './json.js';
import type { Config, Rules } from './config-types.js';

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
