import type { BySignal, Category, Config, RegionRule, Rules, SignalRule } from './config-types.js';
import { safeMode } from './config.js';
import { merge } from './json.js';
import type { Tree } from './json.js';
import { lifetimeOf } from './lifetime.js';
import { namesOf, placeNameOf } from './places.js';

/** The rules that do not depend on the categories. */
export type PlainRules = Omit<Rules, 'objection'>;

/**
 * Returns the rules for a visitor from `place`. The first entry of `regions` that names the place, its country or its
 * union decides; if there is none, the rules that the site has for everybody.
 *
 * If the place is not known, and there are rules by place, the strictest hold: `opt-in`, each signal as the strictest
 * rule has it, and the shortest lifetimes. A category is on until objected to only in a known place that it names.
 */
export function rulesFor(config: Config, place: string | null): Rules {
  const names = place ? namesOf(place) : [];
  const isHere = (match: readonly string[]) => match.some((name) => names.includes(placeNameOf(name)));
  const { regions, categories } = config;
  const rules =
    place || !regions.length
      ? apply(
          config,
          regions.find(({ match }) => isHere(match)),
        )
      : strictestOf(config);
  const isExempt = (category: Category) => isByObjection(category) && isHere(category.places);
  // Under opt-out all is on until refused, whatever its basis.
  return { ...rules, objection: rules.mode === 'opt-out' ? [] : categories.filter(isExempt).map(({ id }) => id) };
}

function strictestOf(config: Config): PlainRules {
  const all = [config, ...config.regions.map((rule) => apply(config, rule))];
  const strictest = (name: keyof BySignal<SignalRule>): SignalRule => {
    const values = all.map(({ signals }) => signals[name]);
    return values.every((value) => value === 'ignore') ? 'ignore' : values.every(isLenient) ? 'ask' : 'refuse';
  };
  const shortest = (hasGrants: boolean) => Math.min(...all.map((rules) => lifetimeOf(rules, hasGrants)));
  return {
    mode: 'opt-in',
    signals: { doNotTrack: strictest('doNotTrack'), globalPrivacyControl: strictest('globalPrivacyControl') },
    lifetimeDays: { granted: shortest(true), refused: shortest(false) },
  };
}

const isLenient = (value: SignalRule) => value === 'ignore' || value === 'ask';

function apply(config: Config, rule: RegionRule | undefined): PlainRules {
  const { mode, signals, lifetimeDays } = rule ? (merge<Tree>({ ...config }, rule) as unknown as Rules) : config;
  return { mode: safeMode(mode), signals, lifetimeDays };
}

/** Whether `category` is on until objected to in the places that it names. */
export const isByObjection = (category: Category): category is Category & Required<Pick<Category, 'places'>> =>
  category.basis === 'objection' && !category.required && !category.separate && Array.isArray(category.places);

/** Whether the rules depend on the visitor's place. */
export const dependOnPlace = ({ regions, categories }: Config): boolean =>
  regions.length > 0 || categories.some(isByObjection);

/** Whether they depend on a place that has to be looked up first. */
export const isPlaceAwaited = (config: Config): boolean =>
  !!config.regionUrl && !config.region && dependOnPlace(config);
