import { expect } from 'chai';
import * as fc from 'fast-check';
import { readDecision } from '../../src/server/read-decision.js';
import { readRequestSignals } from '../../src/server/request-signals.js';
import { renewCookie } from '../../src/server/renew-cookie.js';
import { serialiseRecord } from '../../src/consent/record.js';
import type { CookieHeader, RequestHeaders } from '../../src/server/request-headers.js';
import { defaultRecordOf, PATIENCE } from '../helpers/pure-builders.js';

const HEADER = `a=1; assent=${serialiseRecord(defaultRecordOf())}; b=2`;
const bytes = new TextEncoder().encode(HEADER);

describe('a Cookie header', () => {
  const forms: Record<string, CookieHeader> = {
    'as text': HEADER,
    'as bytes': bytes,
    'as a list': ['x=1', HEADER],
    'as a list of bytes': [bytes],
    'in a Headers object': new Headers({ Cookie: HEADER }),
    'in fields in lower case': { cookie: HEADER, host: 'shop.example' },
    'in fields in any case': { COOKIE: HEADER },
    'in fields that are lists': { Cookie: ['x=1', HEADER] },
    'in a Map': new Map([['Cookie', HEADER]]),
    'in an object of a framework’s own': { get: (name: string) => (name === 'cookie' ? HEADER : null) },
  };
  for (const [form, header] of Object.entries(forms)) {
    it(`is read ${form}`, () => {
      expect(readDecision(header).granted).to.deep.equal(['functional', 'optional']);
      expect(renewCookie(header)).to.match(/^assent=v=1&/);
    });
  }

  it('grants nothing, and throws nothing, whatever is given for it', () => {
    fc.assert(
      fc.property(fc.anything(), (header) => {
        expect(readDecision(header as CookieHeader).granted).to.deep.equal(['functional']);
        expect(renewCookie(header as CookieHeader)).to.equal(null);
        expect(readRequestSignals(header as RequestHeaders)).to.have.keys('doNotTrack', 'globalPrivacyControl');
      }),
    );
  }).timeout(PATIENCE);
});

describe('the headers of signals', () => {
  const ON = { doNotTrack: true, globalPrivacyControl: true };

  it('are read with names in any case, as lists, as bytes, and sent several times', () => {
    const several = new Headers([
      ['DNT', '0'],
      ['DNT', '1'],
      ['Sec-GPC', '1'],
      ['Sec-GPC', '1'],
    ]);
    for (const headers of [
      { DNT: '1', 'Sec-GPC': '1' },
      { dnt: ['1'], 'sec-gpc': ['0', '1'] },
      { dnt: new TextEncoder().encode('1'), 'SEC-GPC': [new TextEncoder().encode('1')] },
      several,
      new Map(Object.entries({ Dnt: '1', 'sec-gpc': '1' })),
    ] as RequestHeaders[]) {
      expect(readRequestSignals(headers)).to.deep.equal(ON);
    }
  });
});

describe('the configuration that a server is given', () => {
  it('is left as it is, and can be changed afterwards', () => {
    const config = {
      policy: { version: '1' },
      categories: [
        { id: 'functional', required: true },
        { id: 'optional', services: [{ id: 'matomo', cookies: [{ name: '_pk_*' }] }], cookies: [{ name: 'x' }] },
      ],
      regions: [{ match: ['DE'], signals: { doNotTrack: 'ask' as const } }],
      cookie: { path: '/shop' },
      messages: { 'de-AT': { reject: ' ' } },
      googleConsentMode: { optional: ['ad_storage' as const] },
      receipts: { url: '/r', headers: { a: 'b' } },
    };
    const before = structuredClone(config);
    readDecision(HEADER, config);
    renewCookie(HEADER, config);
    expect(config).to.deep.equal(before);
    const inside = (value: unknown): object[] =>
      value && typeof value === 'object' ? [value, ...Object.values(value).flatMap(inside)] : [];
    expect(inside(config).filter((value) => Object.isFrozen(value))).to.deep.equal([]);
  });
});
