import { isTree } from '../consent/json.js';
import type { Tree } from '../consent/json.js';

/** The content of another tool's cookie. */
export interface Finding {
  /** Whether the visitor agreed to what the tool calls `id`; `undefined` if the cookie does not say. */
  readonly has: (id: string) => boolean | undefined;
  /** When the visitor decided, and until when the tool would have kept that, in Unix seconds, if known. */
  readonly decidedAt?: number;
  readonly expiresAt?: number;
}

/** A tool whose cookies can be read. */
export interface Tool {
  /** Default name of its cookie. */
  readonly cookie: string;
  /** Reads `value`; `null` if the visitor has not decided. May throw if it is malformed. */
  readonly read: (value: string, cookies: ReadonlyMap<string, string>) => Finding | null;
}

/** Returns the object in `value`, which is encoded JSON; an empty one if it is something else. */
function treeIn(value: string): Tree {
  const tree: unknown = JSON.parse(decodeURIComponent(value));
  return isTree(tree) ? tree : {};
}

/** Returns the pairs of a list such as `a:1,b:0`. */
const pairsIn = (text: string) =>
  new Map(text.split(',').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]));

/** Returns true for the first word, false for the second, and undefined for anything else. */
const oneOf = (answer: string | undefined, [yes, no]: readonly [string, string]) =>
  answer === yes ? true : answer === no ? false : undefined;

/** Returns a date in Unix seconds; nothing if it is no date. */
const secondsOf = (date: unknown): { readonly decidedAt?: number } => {
  const time = typeof date === 'number' ? date : Date.parse(String(date));
  return time > 0 ? { decidedAt: Math.floor(time / 1000) } : {};
};

/** The tools, by the name under which a site asks for them. */
export const tools = {
  'vanilla-cookieconsent': {
    cookie: 'cc_cookie',
    read(value) {
      const { categories, lastConsentTimestamp, expirationTime } = treeIn(value);
      if (!Array.isArray(categories)) return null;
      return {
        has: (id) => categories.includes(id),
        ...secondsOf(lastConsentTimestamp),
        ...(typeof expirationTime === 'number' && { expiresAt: expirationTime / 1000 }),
      };
    },
  },

  klaro: {
    cookie: 'klaro',
    read(value) {
      const consents = treeIn(value);
      return { has: (id) => (Object.hasOwn(consents, id) ? consents[id] === true : undefined) };
    },
  },

  tarteaucitron: {
    cookie: 'tarteaucitron',
    read(value) {
      const answers = new Map(value.split('!').map((each) => each.split('=', 2) as [string, string | undefined]));
      return { has: (id) => oneOf(answers.get(id), ['true', 'false']) };
    },
  },

  /** The free script; what Osano's consent manager stores is encrypted. `dismiss` is no answer. */
  osano: {
    cookie: 'cookieconsent_status',
    read: (value) => (value === 'allow' || value === 'deny' ? { has: () => value === 'allow' } : null),
  },

  c15t: {
    cookie: 'c15t',
    read(value) {
      const fields = pairsIn(decodeURIComponent(value));
      if (!fields.has('i.t')) return null;
      // What is denied is left out.
      return { has: (id) => fields.get(`c.${id}`) === '1', ...secondsOf(Number(fields.get('i.t'))) };
    },
  },

  cookiebot: {
    cookie: 'CookieConsent',
    read(value) {
      if (value === '0') return { has: () => false };
      const text = decodeURIComponent(value);
      if (!text.startsWith('{')) return null;
      const fieldOf = (name: string) => text.match(new RegExp(`[{,]${name}:'?(\\w+)`))?.[1];
      const isExplicit = fieldOf('method') === 'explicit';
      const has = (id: string) => oneOf(fieldOf(id), ['true', 'false']);
      // Who went on browsing has not agreed.
      return { has: (id) => (isExplicit || !has(id) ? has(id) : undefined), ...secondsOf(Number(fieldOf('utc'))) };
    },
  },

  onetrust: {
    cookie: 'OptanonConsent',
    read(value, cookies) {
      // There from the first page on; the other one says that the visitor has answered, and when.
      const closed = cookies.get('OptanonAlertBoxClosed');
      if (!closed) return null;
      const groups = pairsIn(new URLSearchParams(value).get('groups') ?? '');
      return { has: (id) => oneOf(groups.get(id), ['1', '0']), ...secondsOf(decodeURIComponent(closed)) };
    },
  },

  cookieyes: {
    cookie: 'cookieyes-consent',
    read(value) {
      const fields = pairsIn(decodeURIComponent(value));
      return fields.get('action') === 'yes' ? { has: (id) => oneOf(fields.get(id), ['yes', 'no']) } : null;
    },
  },
} satisfies Record<string, Tool>;

/** The name of a tool. */
export type ToolName = keyof typeof tools;
