import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { checkConfig } from '../../src/diagnostics/config-schema.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { PATIENCE } from '../helpers/pure-builders.js';

/** A configuration in which every key is there and sound. */
const COMPLETE: ConfigInput = {
  policy: {
    url: '/privacy',
    version: '2024-06-06',
    effective: '2024-07-01',
    changes: 'We count visits now. 2 < 3 & so on.',
    controller: 'Ferry Company',
    contact: 'privacy@ferry.example',
  },
  mode: 'opt-out',
  lifetimeDays: { granted: 400, refused: 1 },
  signals: { doNotTrack: 'ask', globalPrivacyControl: 'ignore' },
  categories: [
    { id: 'functional', title: 'Functional', required: true },
    {
      id: 'statistics_2-b',
      title: 'Statistics',
      description: 'Counts visits',
      required: false,
      separate: true,
      services: [
        {
          id: 'matomo',
          title: 'Matomo',
          provider: 'Ferry Company',
          country: 'NZ',
          purpose: 'Counts visits',
          data: 'IP address',
          policyUrl: 'https://matomo.org/privacy',
          cookies: [{ name: '_pk_*', storage: 'cookie', duration: '13 months', domain: '.ferry.example', path: '/' }],
        },
      ],
      cookies: [{ name: 'seen', provider: 'Ferry Company', purpose: 'Remembers', storage: 'local' }],
    },
  ],
  cookie: { name: 'choice', domain: 'ferry.example', path: '/shop', sameSite: 'Strict' },
  language: 'pt-BR',
  messages: { de: { title: 'Cookies und mehr' } },
  ui: { layout: 'bar', position: 'bottom', theme: 'dark', settingsButton: 'left' },
  region: 'US-CA',
  regionUrl: '/region',
  regions: [
    { match: ['EU', 'GB', 'CH'], mode: 'opt-in' },
    { match: ['US-CA'], mode: 'opt-out', signals: { globalPrivacyControl: 'refuse' }, lifetimeDays: 365 },
  ],
  guardian: 'required',
  googleConsentMode: { 'statistics_2-b': ['analytics_storage'] },
  microsoftConsentMode: true,
  receipts: { url: 'https://ferry.example/receipts', headers: { 'X-Site': 'ferry' } },
  onWithdraw: 'reload',
  debug: true,
};

/** A mistake, and the path by which it is named. */
const MISTAKES: readonly (readonly [input: unknown, path: string])[] = [
  [{ colour: 'red' }, 'colour'],
  [{ policy: '/privacy' }, 'policy'],
  [{ policy: { link: '/privacy' } }, 'policy.link'],
  [{ policy: { url: 'javascript:alert(1)' } }, 'policy.url'],
  [{ policy: { url: 5 } }, 'policy.url'],
  [{ policy: { version: 2 } }, 'policy.version'],
  [{ policy: { effective: 'tomorrow' } }, 'policy.effective'],
  [{ policy: { changes: '<b>New</b>' } }, 'policy.changes'],
  [{ policy: { controller: ['Ferry'] } }, 'policy.controller'],
  [{ policy: { contact: '<img src=x onerror=alert(1)>' } }, 'policy.contact'],
  [{ mode: 'optin' }, 'mode'],
  [{ mode: true }, 'mode'],
  [{ lifetimeDays: 0 }, 'lifetimeDays'],
  [{ lifetimeDays: 401 }, 'lifetimeDays'],
  [{ lifetimeDays: 'forever' }, 'lifetimeDays'],
  [{ lifetimeDays: '401' }, 'lifetimeDays'],
  [{ lifetimeDays: '' }, 'lifetimeDays'],
  [{ lifetimeDays: { granted: 401 } }, 'lifetimeDays.granted'],
  [{ lifetimeDays: { refused: -1 } }, 'lifetimeDays.refused'],
  [{ lifetimeDays: { days: 5 } }, 'lifetimeDays.days'],
  [{ signals: 'ignore' }, 'signals'],
  [{ signals: { doNotTrack: false } }, 'signals.doNotTrack'],
  [{ signals: { globalPrivacyControl: 'no' } }, 'signals.globalPrivacyControl'],
  [{ signals: { gpc: 'ask' } }, 'signals.gpc'],
  [{ categories: {} }, 'categories'],
  [{ categories: ['ads'] }, 'categories[0]'],
  [{ categories: [{ id: 'a' }, null] }, 'categories[1]'],
  [{ categories: [{ id: 'a' }, { title: 'Ads' }] }, 'categories[1].id'],
  [{ categories: [{ id: 'Ads' }] }, 'categories[0].id'],
  [{ categories: [{ id: 'a/b' }] }, 'categories[0].id'],
  [{ categories: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }, 'categories[2].id'],
  [{ categories: [{ id: 'a', title: '<i>Ads</i>' }] }, 'categories[0].title'],
  [{ categories: [{ id: 'a', description: 5 }] }, 'categories[0].description'],
  [{ categories: [{ id: 'a', required: 'yes' }] }, 'categories[0].required'],
  [{ categories: [{ id: 'a', separate: 1 }] }, 'categories[0].separate'],
  [{ categories: [{ id: 'a', service: [] }] }, 'categories[0].service'],
  [{ categories: [{ id: 'a', services: { id: 'b' } }] }, 'categories[0].services'],
  [{ categories: [{ id: 'a', services: [{ title: 'B' }] }] }, 'categories[0].services[0].id'],
  [{ categories: [{ id: 'a', services: [{ id: 'b' }, { id: 'b' }] }] }, 'categories[0].services[1].id'],
  [
    { categories: [{ id: 'a', services: [{ id: 'b', policyUrl: 'data:text/html,x' }] }] },
    'categories[0].services[0].policyUrl',
  ],
  [{ categories: [{ id: 'a', services: [{ id: 'b', purpose: null }] }] }, 'categories[0].services[0].purpose'],
  [{ categories: [{ id: 'a', services: [{ id: 'b', url: '/' }] }] }, 'categories[0].services[0].url'],
  [{ categories: [{ id: 'a', cookies: ['_ga'] }] }, 'categories[0].cookies[0]'],
  [{ categories: [{ id: 'a', cookies: [{ purpose: 'x' }] }] }, 'categories[0].cookies[0].name'],
  [
    { categories: [{ id: 'a', cookies: [{ name: 'b', storage: 'localStorage' }] }] },
    'categories[0].cookies[0].storage',
  ],
  [
    { categories: [{ id: 'a', services: [{ id: 'b', cookies: [{ name: 'c', duration: 3 }] }] }] },
    'categories[0].services[0].cookies[0].duration',
  ],
  [{ cookie: 'choice' }, 'cookie'],
  [{ cookie: { name: 'my cookie' } }, 'cookie.name'],
  [{ cookie: { name: '' } }, 'cookie.name'],
  [{ cookie: { domain: 'a.example; path=/' } }, 'cookie.domain'],
  [{ cookie: { sameSite: 'lax' } }, 'cookie.sameSite'],
  [{ cookie: { secure: true } }, 'cookie.secure'],
  [{ language: 'de DE' }, 'language'],
  [{ language: ['de'] }, 'language'],
  [{ messages: [] }, 'messages'],
  [{ messages: { de: 'Hallo' } }, 'messages.de'],
  [{ messages: { de: { title: '<b>Hallo</b>' } } }, 'messages.de.title'],
  [{ ui: { layout: 'popup' } }, 'ui.layout'],
  [{ ui: { position: 'left' } }, 'ui.position'],
  [{ ui: { theme: 'blue' } }, 'ui.theme'],
  [{ ui: { settingsButton: 'top' } }, 'ui.settingsButton'],
  [{ ui: { settingsButton: 'false' } }, 'ui.settingsButton'],
  [{ ui: { colour: 'red' } }, 'ui.colour'],
  [{ region: 5 }, 'region'],
  [{ regionUrl: 'javascript:0' }, 'regionUrl'],
  [{ regions: { match: ['EU'] } }, 'regions'],
  [{ regions: [{ mode: 'opt-in' }] }, 'regions[0].match'],
  [{ regions: [{ match: 'EU' }] }, 'regions[0].match'],
  [{ regions: [{ match: ['EU', 5] }] }, 'regions[0].match[1]'],
  [{ regions: [{ match: ['EU'], mode: 'ask' }] }, 'regions[0].mode'],
  [{ regions: [{ match: ['EU'], signals: { doNotTrack: 'x' } }] }, 'regions[0].signals.doNotTrack'],
  [{ regions: [{ match: ['EU'], lifetimeDays: 0 }] }, 'regions[0].lifetimeDays'],
  [{ guardian: true }, 'guardian'],
  [{ googleConsentMode: 'true' }, 'googleConsentMode'],
  [{ googleConsentMode: { ads: 'ad_storage' } }, 'googleConsentMode.ads'],
  [{ googleConsentMode: { ads: [5] } }, 'googleConsentMode.ads[0]'],
  [{ microsoftConsentMode: 1 }, 'microsoftConsentMode'],
  [{ receipts: true }, 'receipts'],
  [{ receipts: {} }, 'receipts.url'],
  [{ receipts: { url: 'ftp://a.example' } }, 'receipts.url'],
  [{ receipts: { url: '/r', headers: { a: 5 } } }, 'receipts.headers.a'],
  [{ onWithdraw: 'stop' }, 'onWithdraw'],
  [{ debug: 'true' }, 'debug'],
];

describe('checkConfig', () => {
  it('has nothing to say about a complete and sound configuration', () => {
    expect(checkConfig(COMPLETE, '')).to.deep.equal([]);
  });

  it('has nothing to say about an empty configuration', () => {
    expect(checkConfig({}, '')).to.deep.equal([]);
  });

  it('has nothing to say about keys that are undefined', () => {
    expect(checkConfig({ policy: { url: undefined }, ui: undefined, colour: undefined }, '')).to.deep.equal([]);
  });

  for (const [input, path] of MISTAKES) {
    it(`names ${path} as the one problem of ${JSON.stringify(input)}`, () => {
      expect(checkConfig(input, '').map((problem) => problem.path)).to.deep.equal([path]);
    });

    it(`finds ${path} in a complete configuration too, where it has ${JSON.stringify(input)}`, () => {
      expect(checkConfig({ ...COMPLETE, ...(input as ConfigInput) }, '').map((problem) => problem.path)).to.deep.equal([
        path,
      ]);
    });
  }

  it('says what it expected and what it got', () => {
    expect(checkConfig({ lifetimeDays: 500 }, '')).to.deep.equal([
      { path: 'lifetimeDays', expected: 'a number from 1 to 400', got: 500 },
    ]);
  });

  it('names every problem', () => {
    const input = { mode: 'x', ui: { theme: 'y', layout: 'z' }, categories: [{ id: 'A' }, { id: 'b', required: 1 }] };
    expect(checkConfig(input, '').map(({ path }) => path)).to.deep.equal([
      'mode',
      'ui.theme',
      'ui.layout',
      'categories[0].id',
      'categories[1].required',
    ]);
  });

  it('finds a problem in everything that is no object', () => {
    for (const input of [null, [], 'text', 5, true])
      expect(checkConfig(input, ''), JSON.stringify(input)).to.have.length(1);
  });

  it('names problems in any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        for (const { path, expected } of checkConfig(input, '')) {
          expect(path).to.be.a('string');
          expect(expected).to.be.a('string').and.not.empty;
        }
      }),
    );
  }).timeout(PATIENCE);
});
