import { expect } from 'chai';
import * as fc from 'fast-check';
import { readDecision } from '../../src/server/read-decision.js';
import { renewCookie } from '../../src/server/renew-cookie.js';
import { lifetimeOf } from '../../src/consent/lifetime.js';
import { serialiseRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { normaliseConfig } from '../../src/consent/config.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { DAY, defaultRecordOf, PATIENCE } from '../helpers/pure-builders.js';

const now = () => Math.floor(Date.now() / 1000);
const headerWith = (fields: Partial<StoredRecord> = {}) => `a=1; assent=${serialiseRecord(defaultRecordOf(fields))}`;

/** The pair and the attributes of a `Set-Cookie` value, names in lower case. */
function parse(setCookie: string | null) {
  const [pair = '', ...attributes] = (setCookie ?? '').split('; ');
  return { pair, ...Object.fromEntries(attributes.map((each) => each.toLowerCase().split('='))) } as Record<
    string,
    string | undefined
  >;
}

describe('renewCookie', () => {
  it('gives the decision back as it is, for the rest of its life', () => {
    const record = defaultRecordOf({ t: `${now() - 10 * DAY}` });
    const { pair, ...attributes } = parse(renewCookie(headerWith(record)));
    expect(pair).to.equal(`assent=${serialiseRecord(record)}`);
    expect(+(attributes['max-age'] ?? 0)).to.be.within(170 * DAY - 5, 170 * DAY);
    expect(attributes).to.include({ path: '/', samesite: 'lax' });
    expect(attributes).to.have.property('secure');
    expect(attributes).to.not.have.any.keys('domain', 'httponly', 'expires');
  });

  it('never gives more than the lifetime that is configured now', () => {
    const header = headerWith({ t: `${now() - 10 * DAY}` });
    const { pair, ...attributes } = parse(renewCookie(header, { lifetimeDays: 30 }));
    expect(+(attributes['max-age'] ?? 0)).to.be.within(20 * DAY - 5, 20 * DAY);
    expect(readDecision(pair, { lifetimeDays: 30 }).record?.expiresAt).to.equal(
      readDecision(header, { lifetimeDays: 30 }).record?.expiresAt,
    );
  });

  it('never gives more than was promised, however long decisions hold now', () => {
    const t = now() - 10 * DAY;
    const header = headerWith({ t: `${t}`, x: `${t + 30 * DAY}` });
    expect(+(parse(renewCookie(header, { lifetimeDays: 400 }))['max-age'] ?? 0)).to.be.at.most(20 * DAY);
  });

  it('renews a refusal as well', () => {
    const header = headerWith({ g: '', r: 'optional', id: '' });
    expect(renewCookie(header)).to.match(/^assent=v=1&t=\d+&x=\d+&r=optional&s=visitor&f=[\w-]{4}; Max-Age=\d+; /);
  });

  const REFUSAL = { g: '', r: 'optional', id: '' };
  const expiryOf = (setCookie: string | null) => Number(/&x=(\d+)/.exec(setCookie ?? '')?.[1]);

  it('gives a refusal under opt-out 400 days from now, and leaves its date', () => {
    const t = `${now() - 300 * DAY}`;
    const header = headerWith({ ...REFUSAL, t, x: `${now() + DAY}` });
    const { pair, ...attributes } = parse(renewCookie(header, { mode: 'opt-out' }));
    expect(pair).to.include(`t=${t}&`);
    expect(expiryOf(pair ?? '')).to.be.within(now() + 400 * DAY - 5, now() + 400 * DAY);
    expect(+(attributes['max-age'] ?? 0)).to.be.within(400 * DAY - 5, 400 * DAY);
    expect(readDecision(pair, { mode: 'opt-out' })).to.deep.include({ status: 'decided', granted: ['functional'] });
  });

  it('gives a refusal under opt-out the same where the record names a grant that is declared no more', () => {
    const header = headerWith({ ...REFUSAL, g: 'maps' });
    expect(expiryOf(renewCookie(header, { mode: 'opt-out' }))).to.be.at.least(now() + 400 * DAY - 5);
  });

  it('gives the same to no grant, and to no refusal under another mode', () => {
    const x = `${now() + DAY}`;
    for (const [fields, config] of [
      [{ x }, { mode: 'opt-out' }],
      [{ ...REFUSAL, x }, {}],
      [{ ...REFUSAL, x }, { mode: 'implied' }],
      [
        { ...REFUSAL, x },
        { mode: 'opt-out', regions: [{ match: ['US'] }] },
      ],
    ] as const) {
      expect(expiryOf(renewCookie(headerWith(fields), config as ConfigInput)), JSON.stringify(config)).to.equal(+x);
    }
  });

  it('shortens nothing where the place, and with it the lifetime, is not known', () => {
    const regions = [
      { match: ['EU'], lifetimeDays: 30 },
      { match: ['US-CA'], mode: 'opt-out' as const },
    ];
    const t = `${now() - 100 * DAY}`;
    const x = `${now() + 300 * DAY}`;
    // Expired in the one place, and renewed in the other.
    const header = headerWith({ ...REFUSAL, t, x });
    expect(expiryOf(renewCookie(header, { regions }))).to.equal(+x);
    expect(expiryOf(renewCookie(header, { regions, region: 'US-CA' }))).to.be.at.least(now() + 400 * DAY - 5);
    expect(renewCookie(header, { regions, region: 'DE' })).to.be.null;
    // A consent that the strictest rules have ended is not brought back.
    expect(renewCookie(headerWith({ t, x }), { regions })).to.be.null;
    const young = { t: `${now() - DAY}`, x: `${now() + 100 * DAY}` };
    expect(expiryOf(renewCookie(headerWith(young), { regions }))).to.equal(+young.x);
  });

  it('shortens no objection either, where the place is not known', () => {
    const categories = [
      { id: 'functional', required: true },
      { id: 'statistics', basis: 'objection' as const, places: ['UK'] },
      { id: 'ads' },
    ];
    const config: ConfigInput = { regionUrl: '/region', categories };
    for (const age of [0, 181, 185]) {
      for (const fields of [
        { g: '', r: 'statistics.ads', id: '' },
        { g: 'ads', r: 'statistics' },
      ]) {
        const x = now() + 399 * DAY;
        const record = defaultRecordOf(
          { ...fields, t: `${now() - age * DAY}`, x: `${x}` },
          normaliseConfig({ categories }),
        );
        expect(expiryOf(renewCookie(`assent=${serialiseRecord(record)}`, config)), `${age} days`).to.equal(x);
      }
    }
  });

  it('gives an objection 400 days, also one beside a consent', () => {
    const config: ConfigInput = {
      region: 'GB',
      categories: [
        { id: 'functional', required: true },
        { id: 'statistics', basis: 'objection', places: ['UK'] },
        { id: 'ads' },
      ],
    };
    const complete = normaliseConfig(config);
    for (const fields of [
      { g: '', r: 'statistics.ads', id: '' },
      { g: 'ads', r: 'statistics' },
    ]) {
      const stored = serialiseRecord(defaultRecordOf({ ...fields, x: `${now() + DAY}` }, complete));
      expect(expiryOf(renewCookie(`assent=${stored}`, config))).to.be.at.least(now() + 400 * DAY - 5);
    }
  });

  it('never gives more than 400 days from now, nor to anything but a refusal under opt-out more than was promised', () => {
    const someConfig = fc.record({
      mode: fc.constantFrom('opt-in' as const, 'opt-out' as const, 'implied' as const),
      lifetimeDays: fc.constantFrom(10, 60, 400, {}, { granted: 300, refused: 20 }),
    });
    fc.assert(
      fc.property(
        someConfig,
        fc.integer({ min: -DAY, max: 500 * DAY }),
        fc.integer({ min: 1, max: 1000 * DAY }),
        fc.boolean(),
        (config, age, life, isRefusal) => {
          const before = now();
          const t = before - age;
          const header = headerWith({ ...(isRefusal && REFUSAL), t: `${t}`, x: `${t + life}` });
          const renewed = renewCookie(header, config);
          if (!renewed) return;
          const isRenewed = isRefusal && config.mode === 'opt-out';
          const rules = { ...normaliseConfig(config), mode: config.mode };
          const lifetime = lifetimeOf(rules, !isRefusal) * DAY;
          const x = expiryOf(renewed);
          if (isRenewed) expect(x).to.be.within(before + 400 * DAY, now() + 400 * DAY);
          else expect(x).to.equal(Math.min(t + life, t + lifetime));
          const maxAge = Number(/Max-Age=(\d+)/.exec(renewed)?.[1]);
          expect(maxAge).to.be.within(x - now(), x - before);
        },
      ),
    );
  }).timeout(PATIENCE);

  it('uses the name and the attributes of the site', () => {
    const cookie = { name: 'choice', domain: 'example.com', path: '/shop', sameSite: 'Strict' as const };
    const header = `choice=${serialiseRecord(defaultRecordOf())}`;
    const { pair, ...attributes } = parse(renewCookie(header, { cookie }, { secure: false }));
    expect(pair).to.match(/^choice=v=1&/);
    expect(attributes).to.include({ domain: 'example.com', path: '/shop', samesite: 'strict' });
    expect(attributes).to.not.have.property('secure');
  });

  for (const evil of ['/;Domain=evil.example', '/\r\nSet-Cookie: a=b', '/\n', '/\0', '/\u007f']) {
    it(`takes the default for ${JSON.stringify(evil)} as an attribute`, () => {
      const cookie = { path: evil, domain: evil, sameSite: evil as 'Lax' };
      const { pair, ...attributes } = parse(renewCookie(headerWith(), { cookie }));
      expect(pair).to.match(/^assent=v=1&/);
      expect(attributes).to.have.all.keys('max-age', 'path', 'samesite', 'secure');
      expect(attributes).to.include({ path: '/', samesite: 'lax' });
    });

    it(`takes the default for ${JSON.stringify(evil)} as the cookie’s name`, () => {
      expect(renewCookie(headerWith(), { cookie: { name: evil } })).to.match(/^assent=v=1&[^\r\n]*$/);
    });
  }

  it('gives back the newest of several', () => {
    const old = `assent=${serialiseRecord(defaultRecordOf({ t: `${now() - 20 * DAY}` }))}`;
    const refusal = headerWith({ t: `${now() - DAY}`, g: '', r: 'optional', id: '' });
    expect(renewCookie(`${old}; ${refusal}`)).to.include('&r=optional');
  });

  const without: Record<string, string | null | undefined> = {
    'no header': null,
    'no cookie of ours': 'session=1',
    'a cookie that cannot be read': 'assent=true',
    'an expired decision': headerWith({ t: '1700000000', x: '1700000001' }),
    'a decision from the day after tomorrow': headerWith({ t: `${now() + 2 * DAY}` }),
  };
  for (const [what, header] of Object.entries(without)) {
    it(`gives nothing for ${what}`, () => {
      expect(renewCookie(header)).to.be.null;
    });
  }

  it('gives nothing where the policy has changed since, for the visitor is about to be asked', () => {
    expect(renewCookie(headerWith({ p: '1' }), { policy: { version: '2' } })).to.be.null;
  });
});
