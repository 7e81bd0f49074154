import type { BySignal, Config, RegionRule, Rules, SignalRule } from './config-types.js';
import { safeMode } from './config.js';
import { merge } from './json.js';
import type { Tree } from './json.js';
import { lifetimeOf } from './lifetime.js';
import { textOf } from './text.js';

/** Members of the European Union, ISO 3166-1. */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

/** The other members of the European Economic Area. */
const EEA = 'IS LI NO';

/** Parts of members of the Union that have codes of their own (Treaty on the Functioning of the EU, article 355). */
const FRENCH = 'GF GP MF MQ RE YT';

/**
 * Returns `code` as an ISO 3166 code in capitals, such as `DE` or `US-CA`; `null` if it names no place, as `XX` and `T1`
 * do, by which content delivery networks say that they do not know.
 */
export function placeOf(code: unknown): string | null {
  const place = typeof code === 'string' ? code.trim().toUpperCase() : '';
  return /^(?!XX|ZZ)[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place) ? place : null;
}

/**
 * Returns the rules for a visitor from `place`. The first entry of `regions` that names the place, its country or its
 * union decides; if there is none, the rules that the site has for everybody.
 *
 * If the place is not known, and there are rules by place, the strictest hold: `opt-in`, each signal as the strictest
 * rule has it, and the shortest lifetimes.
 */
export function rulesFor(config: Config, place: string | null): Rules {
  const { regions } = config;
  if (place || !regions.length) {
    const names = place ? namesOf(place) : [];
    return apply(
      config,
      regions.find(({ match }) => match.some((name) => names.includes(textOf(name).trim().toUpperCase()))),
    );
  }
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
  };
}

const isLenient = (value: SignalRule) => value === 'ignore' || value === 'ask';

/** The names by which a rule may mean `place`. */
function namesOf(place: string): readonly unknown[] {
  const code = place.slice(0, 2);
  const country = FRENCH.includes(code) ? 'FR' : code === 'AX' ? 'FI' : code;
  const isInUnion = country === 'EU' || EU.includes(country);
  return [
    place,
    code,
    country,
    isInUnion && 'EU',
    (isInUnion || EEA.includes(country)) && 'EEA',
    country === 'GB' && 'UK',
    country === 'UK' && 'GB',
  ];
}

function apply(config: Config, rule: RegionRule | undefined): Rules {
  const { mode, signals, lifetimeDays } = merge<Tree>({ ...config }, rule ?? {}) as unknown as Rules;
  return { mode: safeMode(mode), signals, lifetimeDays };
}
