/** Members of the European Union, ISO 3166-1. */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

/** The other members of the European Economic Area. */
const EEA = 'IS LI NO';

/** Parts of members of the Union that have codes of their own (Treaty on the Functioning of the EU, article 355). */
const FRENCH = 'GF GP MF MQ RE YT';

/** What a rule may name beside places. */
const UNIONS = ['EU', 'EEA'];

/**
 * Returns `code` as an ISO 3166 code in capitals, such as `DE` or `US-CA`; `null` if it names no place, as `XX`, `T1` and
 * `AP` do, by which content delivery networks say that they do not know, and the other codes that ISO leaves to its users.
 */
export function placeOf(code: unknown): string | null {
  const place = typeof code === 'string' ? code.trim().toUpperCase() : '';
  return /^(?!A[AP]|Q[M-Z]|X[^K]|ZZ)[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place) ? place : null;
}

/** Returns `place` with the code of ISO 3166: the Union's own offices say `EL` and `UK` for `GR` and `GB`. */
const canonical = (place: string): string => place.replace(/^EL/, 'GR').replace(/^UK/, 'GB');

/** Returns what the entry `name` of a rule's `match` stands for, in capitals; `null` if it can be no place and no union. */
export function placeNameOf(name: unknown): string | null {
  const text = typeof name === 'string' ? name.trim().toUpperCase() : '';
  const place = UNIONS.includes(text) ? text : placeOf(text);
  return place && canonical(place);
}

/** Returns the codes of ISO 3166 for the places that the entry `name` of a rule's `match` stands for. */
export function codesOf(name: unknown): readonly string[] {
  const place = placeNameOf(name);
  const members =
    place === 'EU' || place === 'EEA' ? `${EU} ${FRENCH} AX ${place === 'EEA' ? EEA : ''}` : (place ?? '');
  return members.split(' ').filter(Boolean);
}

/** Returns the names by which a rule may mean `place`. */
export function namesOf(place: string): readonly unknown[] {
  const name = canonical(place);
  const code = name.slice(0, 2);
  const country = FRENCH.includes(code) ? 'FR' : code === 'AX' ? 'FI' : code;
  const isInUnion = country === 'EU' || EU.includes(country);
  return [name, code, country, isInUnion && 'EU', (isInUnion || EEA.includes(country)) && 'EEA'];
}
