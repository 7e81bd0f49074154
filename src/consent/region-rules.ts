import type { BySignal, Config, RegionRule, Rules, SignalRule } from './config-types.js';
import { safeMode } from './config.js';
import { merge } from './json.js';
import type { Tree } from './json.js';
import { lifetimeOf } from './lifetime.js';
import { namesOf, placeNameOf } from './places.js';

/**
 * Returns the rules for a visitor from `place`. The first entry of `regions` that names the place, its country or its
 * union decides; if there is none, the rules that the site has for everybody.
 *
 * If the place is not known, and there are rules by place, the strictest hold: `opt-in`, each signal as the strictest
 * rule has it, and the shortest lifetimes. A category is on until objected to only in a known place that it names.
 */
export function rulesFor(config: Config, place: string | null): Rules {
  const { regions, categories } = config;
  const names = place ? namesOf(place) : [];
  const isHere = (match: readonly string[]) => match.some((name) => names.includes(placeNameOf(name)));
  const objection = categories
    .filter(
      ({ basis, places, required, separate }) =>
        basis === 'objection' && !required && !separate && Array.isArray(places) && isHere(places),
    )
    .map(({ id }) => id);
  if (place || !regions.length)
    return {
      ...apply(
        config,
        regions.find(({ match }) => isHere(match)),
      ),
      objection,
    };
  const all = [config, ...regions.map((rule) => apply(config, rule))];
  const strictest = (name: keyof BySignal<SignalRule>): SignalRule => {
    const values = all.map(({ signals }) => signals[name]);
    return values.every((value) => value === 'ignore') ? 'ignore' : values.every(isLenient) ? 'ask' : 'refuse';
  };
  const shortest = (hasGrants: boolean) => Math.min(...all.map((rules) => lifetimeOf(rules, hasGrants)));
  return {
    mode: 'opt-in',
    signals: { doNotTrack: strictest('doNotTrack'), globalPrivacyControl: strictest('globalPrivacyControl') },
    lifetimeDays: { granted: shortest(true), refused: shortest(false) },
    objection,
  };
}

const isLenient = (value: SignalRule) => value === 'ignore' || value === 'ask';

function apply(config: Config, rule: RegionRule | undefined): Omit<Rules, 'objection'> {
  const { mode, signals, lifetimeDays } = rule ? (merge<Tree>({ ...config }, rule) as unknown as Rules) : config;
  return { mode: safeMode(mode), signals, lifetimeDays };
}

/** Whether the rules depend on a place that has to be looked up first. */
export const isPlaceAwaited = ({ region, regionUrl, regions }: Config): boolean =>
  regions.length > 0 && !!regionUrl && !region;
