import type { Check } from './validators.js';

/**
 * Requires the name of a cookie or storage key, in which `*` may stand for any characters. Names that match nothing
 * because they are written as other tools want them, as regular expressions or lists, are reported with what to write
 * instead.
 */
export const storedName: Check = (value, path) => {
  const written = value instanceof RegExp ? String(value) : value;
  if (typeof written !== 'string' || !written.trim()) {
    return [{ path, expected: 'a name, in which * stands for any characters', got: written }];
  }
  const names = namesIn(written);
  if (names.length === 1 && names[0] === written) return [];
  const instead = names.map((name) => JSON.stringify(name)).join(' and ');
  const kind = names.length === 1 ? 'a name' : 'one entry for each name';
  return [{ path, expected: `${kind}, in which * stands for any characters: ${instead}`, got: written }];
};

/** What tables of cookies write for whatever a name leaves open: `_ga_<id>`, `_hj_{site_id}`, `_pk_id.#`, `_ga_XXXX`. */
const PLACEHOLDER = /<[^>]*>|\{[\w .-]*\}|\[[^\]]*-[^\]]*\][+*]?|\.\+|X{3,}|[#%]+$/g;

/**
 * Returns the names that `written` seems to stand for: itself, unless it is a list, a regular expression or has a
 * {@link PLACEHOLDER}.
 */
function namesIn(written: string): readonly string[] {
  const literal = /^\/(.+)\/[dgimsuvy]*$/s.exec(written);
  if (literal || /^\^|\$$|\\[.dwsDWS]/.test(written)) return alternativesIn(literal?.[1] ?? written).map(nameOf);
  const items = written
    .replace(/^\((.*)\)$/, '$1')
    .trim()
    .split(/\s*[,;|]\s*|\s+/);
  // Storage keys may hold commas, in quotes and brackets above all, and bars and spaces between words.
  const isItem = /^[\w\s.*:,;-]+$/.test(written) && /[,;]/.test(written) ? /^[\w.*:-]+$/ : /^_[\w.*-]+$/;
  return items.length > 1 && items.every((item) => isItem.test(item)) ? items : [written.replace(PLACEHOLDER, '*')];
}

/** Returns the expressions that `expression` chooses from: `^(a|b)` are `^a` and `^b`. */
function alternativesIn(expression: string): readonly string[] {
  const [, start = '', choice, end = ''] = /^(\^?)\((?:\?:)?([^()]*)\)(\$?)$/.exec(expression) ?? [];
  if (choice !== undefined) return choice.split('|').map((each) => start + each + end);
  return expression.includes('(') ? [expression] : expression.split('|');
}

/** Returns the name, with `*` for whatever `expression` leaves open, that comes closest to it. */
const nameOf = (expression: string): string =>
  `${expression.startsWith('^') ? '' : '*'}${expression}${expression.endsWith('$') ? '' : '*'}`
    .replace(/^(\*?)\^/, '$1')
    .replace(/\$$/, '')
    .replace(/(\\[dwsDWS]|\[[^\]]*\]|\([^)]*\)|(?<!\\)\.)(\*|\+|\?|\{[\d,]*\})?/g, '*')
    .replace(/[+?]|\{[\d,]*\}/g, '*')
    .replace(/\\(.)/g, '$1')
    .replace(/\*+/g, '*');
