import { start, type Assent, type ConfigInput, type State } from 'assent';
import de from 'assent/locales/de';
import { readDecision } from 'assent/server';

export const assent: Assent = start({ policy: { url: '/privacy', version: '2026-01-01' } });
export const accept: string = de.accept;
export const state: State = readDecision(null);
export const isGranted: boolean = assent.has('statistics');

// @ts-expect-error A policy is an object.
start({ policy: '/privacy' });

/** Every kind of key, and none too many. */
start({
  policy: { url: '/privacy', version: '1' },
  lifetimeDays: { granted: 90 },
  googleConsentMode: { statistics: ['analytics_storage'] },
  messages: { de: { accept: 'Ja', statistics: 'Statistik' } },
  categories: [{ id: 'statistics', services: [{ id: 'matomo', cookies: [{ name: '_pk*', storage: 'cookie' }] }] }],
  regions: [{ match: ['EU'], mode: 'opt-in', signals: { doNotTrack: 'ignore' } }],
  ui: { theme: 'auto', settingsButton: 'left' },
}).has('statistics/matomo');

/** A configuration put together elsewhere has the type that it is given there. */
const shared: ConfigInput = { debug: true };
start({ ...shared, language: 'de' });

// @ts-expect-error There is no such key.
start({ polcy: { url: '/privacy' } });
// @ts-expect-error There is no such key of a policy.
start({ policy: { href: '/privacy' } });
// @ts-expect-error There is no such key of a category.
start({ categories: [{ id: 'statistics', name: 'Statistics' }] });
// @ts-expect-error There is no such key of a service.
start({ categories: [{ id: 'statistics', services: [{ id: 'matomo', aim: 'Counts visits' }] }] });
