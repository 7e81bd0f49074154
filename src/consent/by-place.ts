import type { Config, Rules } from './config-types.js';
import { codesOf } from './places.js';
import { isByObjection, rulesFor } from './region-rules.js';

/** Places under the same rules, as ISO 3166 codes. */
export interface PlacesByRules {
  readonly rules: Rules;
  readonly places: readonly string[];
}

/** Returns the places that `config` names, its unions country by country, by the rules that hold there. */
export function placesByRules(config: Config): readonly PlacesByRules[] {
  const named = [
    ...config.regions.flatMap(({ match }) => match),
    ...config.categories.flatMap((category) => (isByObjection(category) ? category.places : [])),
  ];
  const groups = new Map<string, { rules: Rules; places: string[] }>();
  for (const place of new Set(named.flatMap(codesOf))) {
    const rules = rulesFor(config, place);
    const key = JSON.stringify(rules);
    const group = groups.get(key) ?? { rules, places: [] };
    groups.set(key, group);
    group.places.push(place);
  }
  return [...groups.values()];
}
