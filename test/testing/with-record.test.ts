import { expect } from 'chai';
import type { BrowserContext } from 'playwright-core';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { readDecision } from '../../src/server/read-decision.js';
import { withRecord } from '../../src/testing/with-record.js';
import type { RecordOptions } from '../../src/testing/with-record.js';
import { DAY } from '../helpers/pure-builders.js';

type Cookies = Parameters<BrowserContext['addCookies']>[0];

const SITE: ConfigInput = {
  categories: [
    { id: 'functional', required: true },
    { id: 'stats', services: [{ id: 'matomo' }] },
    { id: 'profiling', separate: true },
  ],
};

/** The only cookie that a context of Playwright's is given. */
async function cookieFrom(options?: RecordOptions, url = 'https://shop.example/cart?a=1') {
  const given: Cookies[number][] = [];
  const context = { addCookies: async (cookies: Cookies) => void given.push(...cookies) };
  await withRecord(context as unknown as BrowserContext, url, options);
  expect(given).to.have.length(1);
  const [cookie] = given;
  if (!cookie) throw new Error('no cookie');
  return cookie;
}

/** What is in force on a page of the site that finds this cookie. */
async function stateWith(options: RecordOptions = {}, signals?: Parameters<typeof readDecision>[2]) {
  const { name, value } = await cookieFrom(options);
  return readDecision(`${name}=${value}`, options.config, signals);
}

describe('withRecord', () => {
  it('is a decision for everything, an hour ago, unless it is told otherwise', async () => {
    const before = Date.now();
    const { status, source, granted, record } = await stateWith();
    const after = Date.now();
    expect({ status, source, granted }).to.deep.equal({
      status: 'decided',
      source: 'visitor',
      granted: ['functional', 'optional'],
    });
    const hour = 60 * 60 * 1000;
    expect(Date.parse(record?.decidedAt ?? '')).to.be.within(before - hour - 1000, after - hour);
    expect(record?.id).to.match(/^[\w-]{1,64}$/);
  });

  it('accepts all of the site’s purposes, separate ones too, or refuses all that is optional', async () => {
    const all = ['functional', 'stats', 'stats/matomo', 'profiling'];
    expect((await stateWith({ config: SITE, choices: 'accept' })).granted).to.deep.equal(all);
    const refusal = await stateWith({ config: SITE, choices: 'reject' });
    expect(refusal).to.deep.include({ status: 'decided', granted: ['functional'] });
    expect(refusal.record?.id).to.be.null;
  });

  it('grants the choices that are named, with their services, and refuses the others', async () => {
    const { status, granted } = await stateWith({ config: SITE, choices: { stats: true } });
    expect({ status, granted }).to.deep.equal({ status: 'decided', granted: ['functional', 'stats', 'stats/matomo'] });
    const single = await stateWith({ config: SITE, choices: { stats: true, 'stats/matomo': false } });
    expect(single.granted).to.deep.equal(['functional', 'stats']);
  });

  it('takes the moment of the decision as a number, a text or a date', async () => {
    const time = Math.floor(Date.now() / 1000) * 1000 - 2 * DAY * 1000;
    for (const decidedAt of [time, new Date(time).toISOString(), new Date(time)]) {
      const { record } = await stateWith({ decidedAt });
      expect(record?.decidedAt).to.equal(new Date(time).toISOString());
    }
  });

  it('expires when the configuration says, the cookie and the record alike', async () => {
    const time = Math.floor(Date.now() / 1000) - DAY;
    const options = { decidedAt: time * 1000, config: { lifetimeDays: { granted: 10, refused: 20 } } };
    expect((await cookieFrom(options)).expires).to.equal(time + 10 * DAY);
    expect((await cookieFrom({ ...options, choices: 'reject' })).expires).to.equal(time + 20 * DAY);
    expect((await stateWith(options)).record?.expiresAt).to.equal(new Date((time + 10 * DAY) * 1000).toISOString());
  });

  it('is of the policy that the configuration has', async () => {
    const config = { policy: { version: '2' } };
    expect(await stateWith({ config })).to.deep.include({ status: 'decided', reason: null });
    const { name, value } = await cookieFrom();
    expect(readDecision(`${name}=${value}`, config).reason).to.equal('policy-changed');
  });

  it('was made under the signals that are named, and under no others', async () => {
    const gpc = { doNotTrack: false, globalPrivacyControl: true };
    expect((await stateWith({ signals: { globalPrivacyControl: true } }, gpc)).granted).to.include('optional');
    expect((await stateWith({ signals: { doNotTrack: true } }, gpc)).granted).to.not.include('optional');
    expect((await stateWith({}, gpc)).granted).to.not.include('optional');
  });

  it('belongs to the host of the address, by the default name and attributes', async () => {
    expect(await cookieFrom({}, 'https://shop.example:8443/cart')).to.deep.include({
      name: 'assent',
      domain: 'shop.example',
      path: '/',
      sameSite: 'Lax',
      secure: true,
    });
  });

  it('has the name and the attributes that the configuration gives it', async () => {
    const cookie = { name: 'choice', domain: 'example.com', path: '/shop', sameSite: 'Strict' as const };
    expect(await cookieFrom({ config: { cookie } })).to.deep.include(cookie);
  });

  it('is not secure on plain http, where the browser would not send it', async () => {
    expect((await cookieFrom({}, 'http://localhost:3000/')).secure).to.be.false;
  });
});
