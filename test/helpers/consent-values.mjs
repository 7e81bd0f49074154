/** What Google's consent mode asks about. */
export const SIGNALS = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];

/** What Google's consent mode is told: denied, but for `security_storage` and what is named. */
export const consentValues = (/** @type {string[]} */ ...granted) =>
  Object.fromEntries(
    SIGNALS.map((name) => [name, name === 'security_storage' || granted.includes(name) ? 'granted' : 'denied']),
  );
