import { AssentInstance } from '../../src/assent/assent.js';
import type { AssentEventDetails, AssentEventName } from '../../src/assent/events.js';
import type { Loaders } from '../../src/assent/loaders.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { normaliseConfig } from '../../src/consent/config.js';
import { serialiseRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import type { Signals } from '../../src/consent/types.js';
import { loaders } from '../../src/start/loaders.js';

let count = 0;

/** A name that no other test on this page uses, for a cookie. */
export const uniqueName = (): string => `assent-test-${++count}`;

/** Has the browser forget the cookie `name`. */
export function removeCookie(name: string): void {
  document.cookie = `${name}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT`;
}

/** Sets a cookie for the whole site, as another tab or a server would. It ends with the browser. */
export function setCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/`;
}

/** The value of the cookie `name`; `undefined` where there is none. */
export const cookieValue = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Stores `record` as another tab would. */
export const storeRecord = (name: string, record: StoredRecord): void => setCookie(name, serialiseRecord(record));

/** An event that was heard, on the instance or on `document`. */
export type Heard = {
  readonly [Name in AssentEventName]: {
    readonly on: 'assent' | 'document';
    readonly name: Name;
    readonly detail: AssentEventDetails[Name];
  };
}[AssentEventName];

/** What one test needs of a page with Assent on it; `end` takes it all away again. */
export interface TestPage {
  readonly assent: AssentInstance;
  /** Name of the cookie, which no other test uses. */
  readonly cookie: string;
  /** What `assent` and `document` have been told, in order. */
  readonly heard: readonly Heard[];
  /** What the events of that name carried, on `assent`. */
  detailsOf<Name extends AssentEventName>(name: Name): AssentEventDetails[Name][];
  end(): void;
}

const NAMES: readonly AssentEventName[] = ['ready', 'change', 'decision', 'show', 'hide', 'error'];

/**
 * An instance with a cookie of its own. What it reports to the console is kept out of the test's report.
 *
 * @param stored What the browser holds already: a record, or the value of the cookie.
 * @param own Loaders that take the place of the real ones.
 */
export function openPage(
  input: ConfigInput = {},
  stored?: StoredRecord | string,
  own: Partial<Loaders<AssentInstance>> = {},
): TestPage {
  const cookie = input.cookie?.name ?? uniqueName();
  if (typeof stored === 'string') setCookie(cookie, stored);
  else if (stored) storeRecord(cookie, stored);

  const { error } = console;
  console.error = () => {};
  const heard: Heard[] = [];
  const listening = new AbortController();
  const config = normaliseConfig({ ...input, cookie: { ...input.cookie, name: cookie } });
  const assent = new AssentInstance(config, { ...loaders, ...own });
  for (const name of NAMES) {
    const keep = (on: Heard['on']) => (event: Event) =>
      void heard.push({ on, name, detail: (event as CustomEvent).detail } as Heard);
    assent.addEventListener(name, keep('assent'));
    document.addEventListener(`assent:${name}`, keep('document'), { signal: listening.signal });
  }
  return {
    assent,
    cookie,
    heard,
    detailsOf: <Name extends AssentEventName>(name: Name) =>
      heard
        .filter((each) => each.on === 'assent' && each.name === name)
        .map(({ detail }) => detail as AssentEventDetails[Name]),
    end() {
      listening.abort();
      removeCookie(cookie);
      console.error = error;
    },
  };
}

/** Has the browser send `signals`, until the function that comes back is called. */
export function sendSignals({ doNotTrack, globalPrivacyControl }: Partial<Signals>): () => void {
  Object.defineProperties(navigator, {
    doNotTrack: { configurable: true, value: doNotTrack ? '1' : null },
    globalPrivacyControl: { configurable: true, value: globalPrivacyControl ?? false },
  });
  return () => {
    for (const name of ['doNotTrack', 'globalPrivacyControl']) Reflect.deleteProperty(navigator, name);
  };
}

/** Puts the clock of the page forward by that many seconds, until the function that comes back is called. */
export function putClockForward(seconds: number): () => void {
  const { now } = Date;
  Date.now = () => now() + seconds * 1000;
  return () => {
    Date.now = now;
  };
}
