import { dictionaryOf, listOf, matching, numberBetween, objectOf, oneOf } from './validators.js';
import { storedName } from './stored-name.js';
import type { Check } from './validators.js';
import { isAttribute } from '../consent/config.js';
import { placeNameOf } from '../consent/places.js';
import { isSafeLink } from '../consent/safe-link.js';
import { SIGNALS } from '../integrations/consent-mode.js';

const text = matching((value) => !/<[a-z!/]/i.test(value), 'plain text: markup is shown as it stands, never run');
const id = matching((value) => /^[a-z][a-z0-9_-]*$/.test(value), 'an id of a-z, 0-9, _ and -, a letter first');
const word = matching((value) => /^[\w.*-]+$/.test(value), 'letters, digits, ".", "_" and "-"');
const placeName = matching(
  (value) => placeNameOf(value) !== null,
  'an ISO 3166 code such as "DE" or "US-CA", "EU" or "EEA"',
);
const attribute = matching(isAttribute, 'text without ";" and control characters');
const link = matching(isSafeLink, 'a link: https:, http:, mailto:, tel: or relative');
const date = matching((value) => Date.parse(value) > 0, 'an ISO 8601 date');
const flag = oneOf(true, false);
const days = numberBetween(1, 400);
const mode = oneOf('opt-in', 'opt-out', 'implied');
const signal = oneOf('refuse', 'ask', 'ignore');
const signals = objectOf({ doNotTrack: signal, globalPrivacyControl: signal });

const consentType = oneOf(...SIGNALS);

const lifetimeDays: Check = (value, path) =>
  (typeof value === 'object' ? objectOf({ granted: days, refused: days }) : days)(value, path);

const consentMode: Check = (value, path) =>
  (typeof value === 'object' ? dictionaryOf(listOf(consentType)) : flag)(value, path);

const cookies = listOf(
  objectOf(
    {
      name: storedName,
      provider: text,
      purpose: text,
      duration: text,
      storage: oneOf('cookie', 'local', 'session', 'indexeddb'),
      domain: attribute,
      path: attribute,
    },
    'name',
  ),
);

const services = listOf(
  objectOf(
    {
      id,
      title: text,
      provider: text,
      country: text,
      purpose: text,
      data: text,
      policyUrl: link,
      version: text,
      cookies,
    },
    'id',
  ),
);

const categories = listOf(
  objectOf(
    {
      id,
      title: text,
      description: text,
      version: text,
      required: flag,
      separate: flag,
      basis: oneOf('consent', 'objection'),
      places: listOf(placeName),
      services,
      cookies,
    },
    'id',
  ),
);

/** Returns the problems of a configuration, at any depth, each with the path of its key. */
export const checkConfig: Check = objectOf({
  policy: objectOf({ url: link, version: text, effective: date, changes: text, controller: text, contact: text }),
  mode,
  lifetimeDays,
  signals,
  categories,
  cookie: objectOf({ name: word, domain: word, path: attribute, sameSite: oneOf('Lax', 'Strict', 'None') }),
  language: word,
  messages: dictionaryOf(dictionaryOf(text)),
  ui: objectOf({
    layout: oneOf('box', 'bar', 'modal'),
    position: oneOf('bottom-start', 'bottom-end', 'bottom', 'top', 'top-start', 'top-end'),
    theme: oneOf('auto', 'light', 'dark'),
    settingsButton: oneOf(true, false, 'left', 'right'),
  }),
  region: word,
  regionUrl: link,
  regions: listOf(objectOf({ match: listOf(placeName), mode, signals, lifetimeDays }, 'match')),
  guardian: oneOf('required'),
  googleConsentMode: consentMode,
  microsoftConsentMode: consentMode,
  receipts: objectOf({ url: link, headers: dictionaryOf(text) }, 'url'),
  onWithdraw: oneOf('continue', 'reload'),
  debug: flag,
});
