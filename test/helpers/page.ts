import { Assent } from '../../src/core/assent.js';
import { normaliseConfig } from '../../src/core/config.js';
import { serialiseRecord } from '../../src/core/record.js';
import type { StoredRecord } from '../../src/core/record.js';
import type { AssentEventMap, ConfigInput, Signals } from '../../src/core/types.js';
import { DAY } from './pure-builders.js';

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

/** A record for the default categories, made an hour ago: both are granted. */
export function defaultRecordOf(fields: Partial<StoredRecord> = {}): StoredRecord {
  const t = +(fields.t ?? Math.floor(Date.now() / 1000) - 60 * 60);
  return {
    v: '1',
    t: `${t}`,
    x: `${t + 180 * DAY}`,
    p: '',
    g: 'functional.optional',
    r: '',
    s: 'visitor',
    id: '0123456789abcdef01234567',
    f: '',
    sig: '',
    by: '',
    ...fields,
  };
}

/** Stores `record` as another tab would. */
export const storeRecord = (name: string, record: StoredRecord): void => setCookie(name, serialiseRecord(record));

type EventName = keyof AssentEventMap extends `assent:${infer Name}` ? Name : never;

/** An event that was heard, on the instance or on `document`. */
export interface Heard {
  readonly on: 'assent' | 'document';
  readonly name: string;
  readonly detail: AssentEventMap['assent:change']['detail'] &
    AssentEventMap['assent:decision']['detail'] &
    AssentEventMap['assent:error']['detail'];
}

/** What one test needs of a page with Assent on it; `end` takes it all away again. */
export interface TestPage {
  readonly assent: Assent;
  /** Name of the cookie, which no other test uses. */
  readonly cookie: string;
  /** What `assent` and `document` have been told, in order. */
  readonly heard: readonly Heard[];
  /** What the events of that name carried, on `assent`. */
  detailsOf(name: EventName): Heard['detail'][];
  end(): void;
}

const NAMES: readonly EventName[] = ['ready', 'change', 'decision', 'show', 'hide', 'error'];

/**
 * An instance with a cookie of its own. What it reports to the console is kept out of the test's report.
 *
 * @param stored What the browser holds already: a record, or the value of the cookie.
 */
export function openPage(input: ConfigInput = {}, stored?: StoredRecord | string): TestPage {
  const cookie = input.cookie?.name ?? uniqueName();
  if (typeof stored === 'string') setCookie(cookie, stored);
  else if (stored) storeRecord(cookie, stored);

  const { error } = console;
  console.error = () => {};
  const heard: Heard[] = [];
  const listening = new AbortController();
  const complete = { ...input, cookie: { ...input.cookie, name: cookie } };
  const assent = new Assent(normaliseConfig(complete), complete);
  for (const name of NAMES) {
    const keep = (on: Heard['on']) => (event: Event) =>
      void heard.push({ on, name, detail: (event as CustomEvent<Heard['detail']>).detail });
    assent.addEventListener(name, keep('assent'));
    document.addEventListener(`assent:${name}`, keep('document'), { signal: listening.signal });
  }
  return {
    assent,
    cookie,
    heard,
    detailsOf: (name) => heard.filter((each) => each.on === 'assent' && each.name === name).map(({ detail }) => detail),
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
