import Cookies from 'js-cookie';

import { readCookies, writeCookie } from './cookies.js';
import { findRecord, newestOf } from '../consent/find-record.js';
import type { Stored } from '../consent/find-record.js';
import { serialiseRecord } from '../consent/record.js';
import type { StoredRecord } from '../consent/record.js';
import { nowInSeconds } from '../consent/time.js';
import type { Config } from '../consent/config-types.js';

// The record brings its own encoding; a second one would only make it longer.
const jar = Cookies.withConverter({ write: String });

/** What the browser holds for this site. Storage that cannot be read holds nothing. */
export function readStored(config: Config): Stored {
  try {
    return findRecord(readCookies(), config, nowInSeconds());
  } catch {
    return null;
  }
}

/**
 * Stores `record`, and says whether it stayed: browsers drop cookies without a word, for their size, their domain, a
 * setting, or on an insecure page, and `navigator.cookieEnabled` knows of none of that. `null` forgets what is stored.
 *
 * Where another tab has stored its decision in the same moment, that one stands, in both tabs.
 */
export function writeStored(record: StoredRecord | null, config: Config): boolean {
  const { name, ...attributes } = config.cookie;
  const value = record ? serialiseRecord(record) : '';
  const before = JSON.stringify(readStored(config));
  try {
    const written = jar.set(name, value, {
      ...attributes,
      expires: new Date(record ? +record.x * 1000 : 0),
      secure: location.protocol === 'https:',
    });
    if (typeof document.cookie !== 'string') writeCookie(`${written}`);
  } catch {
    return false;
  }
  const stored = readStored(config);
  if (!stored || stored === 'unreadable') return stored === record;
  return JSON.stringify(stored) !== before || newestOf([stored, record]) === stored;
}
