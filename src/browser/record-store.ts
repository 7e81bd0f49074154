import type { Config } from '../consent/config-types.js';
import { cookieText } from '../consent/cookie-text.js';
import { findRecord } from '../consent/find-record.js';
import type { Stored } from '../consent/find-record.js';
import { LONGEST_COOKIE, serialiseRecord } from '../consent/record.js';
import type { StoredRecord } from '../consent/record.js';
import { textOf } from '../consent/text.js';
import { nowInSeconds } from '../consent/time.js';
import { readCookieNames, readCookies, removeCookie, writeCookie } from './cookies.js';

/** Returns what the browser holds for this site; `undefined` if its cookies cannot be read. */
export function readStored(config: Config): Stored | undefined {
  try {
    const stored = findRecord(readCookies(), config, nowInSeconds());
    // Where the visitor blocks cookies, Chromium shows none and says that they are enabled; but it denies other storage.
    return stored ?? (navigator.cookieEnabled && window.localStorage ? null : undefined);
  } catch {
    return undefined;
  }
}

/**
 * Whether a browser would store a decision with the cookie's settings, as far as that can be known without trying (RFC
 * 6265bis, section 5.7).
 */
export function isStorable({ cookie }: Config): boolean {
  const { name, domain, path, sameSite } = cookie;
  const isSecure = location.protocol === 'https:';
  const isOfHost = !domain || `.${location.hostname}`.endsWith(`.${textOf(domain).replace(/^\./, '')}`);
  const isPrefixed = /^__(host|secure)-/i.test(name);
  const isHostOnly = !/^__host-/i.test(name) || (!domain && path === '/');
  return isOfHost && isHostOnly && (isSecure || (!isPrefixed && sameSite !== 'None'));
}

/**
 * Stores `record`, and returns whether it stayed: browsers drop cookies without a word, for their size, their domain, a
 * setting, or on an insecure page, and `navigator.cookieEnabled` knows of none of that.
 *
 * No other record is left where this page can reach it: neither beside the new one nor, if that did not stay, instead
 * of it. If another tab has stored its decision in the same moment, that one stands, in both tabs.
 */
export function writeStored(record: StoredRecord, config: Config): boolean {
  const { cookie } = config;
  const value = serialiseRecord(record);
  try {
    const text = cookieText({
      cookie,
      value,
      maxAge: +record.x - nowInSeconds(),
      secure: location.protocol === 'https:',
    });
    writeCookie(text);
    if (readCookieNames().filter((name) => name === cookie.name).length > 1) {
      removeStored(config);
      writeCookie(text);
    }
    // WebKit keeps cookies that are too long for others, and for `parseRecord`.
    const isStored = readCookies().split('; ').includes(`${cookie.name}=${value}`);
    if (isStored && value.length <= LONGEST_COOKIE) return true;
    const stored = readStored(config);
    // It is later than every copy was: only another tab can have written this since.
    if (stored && stored !== 'unreadable' && +stored.t >= +record.t) return true;
    removeStored(config);
  } catch {
    // The browser blocks cookies.
  }
  return false;
}

/** Deletes the record, and every copy of it that this page can reach. */
export function removeStored({ cookie }: Config): void {
  try {
    removeCookie(cookie.name, [cookie]);
  } catch {
    // The browser blocks cookies: there is none.
  }
}
