import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith, pageWithConfig } from '../../helpers/site.mjs';

const site = await openSite();

const SEED = 20261126;

/** Messages of errors that reached the page's own event loop. */
const uncaught = (messages) => messages.filter(({ type }) => type === 'uncaught').map(({ text }) => text);

/**
 * Calls every method of the API so many times, with values of every kind. Runs in the page.
 * @param {{ times: number, seed: number }} calls
 * @returns {Promise<{ thrown: string[], rejected: string[] }>}
 */
async function callAtRandom({ times, seed }) {
  let state = seed;
  const below = (end) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  const circle = {};
  circle.self = circle;
  const throwing = {
    get optional() {
      throw new Error('getter');
    },
  };
  const trap = () => {
    throw new Error('trap');
  };
  const values = [
    undefined, null, true, false, 0, -1, NaN, Infinity, 1n, '', ' ', 'optional', 'functional', 'optional/none', 'typo',
    '__proto__', 'constructor', 'auto', 'de', 'pt-br', 'x', 'not a tag!', 'en_US@posix', 'DE', 'US-CA', 'XX', '\ud800',
    'a'.repeat(10_000), Symbol('s'), Symbol.iterator, [], ['optional'], {}, { optional: true }, { optional: 1 },
    { typo: true }, { functional: false }, { signal: 5 }, { signal: AbortSignal.abort() }, { policy: { url: 'http://[' } },
    { categories: [null, 1, { id: {} }] }, circle, throwing, new Proxy({}, { get: trap, ownKeys: trap, has: trap }),
    Object.create(null), new Map(), new Date(NaN), /x/g, document, document.body, document.createElement('div').attachShadow({ mode: 'open' }),
    new Event('click'), new MouseEvent('click'), window, Promise.resolve(1), () => {}, (x) => x, new Error('value'),
  ]; // prettier-ignore
  const names = [
    'has', 'acceptAll', 'rejectAll', 'save', 'withdraw', 'reset', 'showBanner', 'showPreferences', 'hide', 'when',
    'signal', 'subscribe', 'setLanguage', 'setRegion', 'confirmGuardian', 'audit', 'exportRecord', 'guard', 'push', 'start',
  ]; // prettier-ignore
  const thrown = [];
  const rejected = [];
  for (let call = 0; call < times; call++) {
    const name = names[below(names.length)];
    const given = Array.from({ length: below(4) }, () => values[below(values.length)]);
    try {
      const result = window.assent[name](...given);
      if (result instanceof Promise) {
        result.catch((error) => {
          if (error?.name !== 'AssentError' && error?.name !== 'AbortError') rejected.push(`${name}: ${error}`);
        });
      }
      if (typeof result === 'function') result();
    } catch (error) {
      thrown.push(`${name}(${given.map((value) => typeof value)}): ${error}`);
    }
    if (call % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { thrown: [...new Set(thrown)], rejected: [...new Set(rejected)] };
}

suite('nothing that a page does with Assent throws into it', () => {
  test('10,000 calls with whatever values', async (t) => {
    const { page, messages } = await site.openPage(t, {
      html: pageWith({ body: '<assent-declaration></assent-declaration>' }),
    });
    const found = await page.evaluate(callAtRandom, { times: 10_000, seed: SEED });
    assert.deepEqual(found, { thrown: [], rejected: [] });
    assert.deepEqual(uncaught(messages), []);
    // It has got over it.
    await page.evaluate(() => {
      window.assent.setLanguage('en');
      window.assent.save({ optional: true });
    });
    assert.equal(await page.evaluate(() => window.assent.has('optional')), true);
  });

  test('1,000 configurations', async (t) => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const some = (...sound) =>
      fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...sound) }, { weight: 1, arbitrary: json });
    const object = (model) =>
      fc.oneof({ weight: 4, arbitrary: fc.record(model, { requiredKeys: [] }) }, { weight: 1, arbitrary: json });
    const cookie = object({
      name: some('_ga', '_ga_*', '***'),
      provider: some('X'),
      purpose: some('y'),
      duration: some('1 day'),
      storage: some('cookie', 'local'),
      domain: some('a.test'),
      path: some('/'),
    });
    const purpose = {
      id: some('ads', 'optional', 'functional'),
      title: some('Ads', ''),
      description: some('For ads'),
      version: some('1', 2),
      cookies: fc.oneof(fc.array(cookie, { maxLength: 3 }), json),
    };
    const service = object({
      ...purpose,
      provider: some('X'),
      country: some('US'),
      purpose: some('p'),
      data: some('d'),
      policyUrl: some('/p', 'http://[', 'javascript:1'),
    });
    const category = object({
      ...purpose,
      required: some(true, false),
      separate: some(true),
      basis: some('objection'),
      places: some(['DE', 'US-CA'], ['EU']),
      services: fc.oneof(fc.array(service, { maxLength: 3 }), json),
    });
    const days = object({ granted: some(1, 400), refused: some('30', -1) });
    const config = object({
      policy: object({ url: some('/privacy', 'http://[', '#x'), version: some('1', '\ud800', 'R&D 2024/06'), controller: some('Shop'), effective: some('2024-01-01', 'soon'), changes: json }),
      mode: some('opt-in', 'opt-out', 'implied'),
      lifetimeDays: fc.oneof(days, some(1, 1e9)),
      signals: object({ doNotTrack: some('refuse', 'ask', 'ignore'), globalPrivacyControl: some('refuse', 'ignore') }),
      categories: fc.oneof(fc.array(category, { maxLength: 4 }), json),
      cookie: object({ name: some('assent', '__Host-a'), domain: some('a.test'), path: some('/'), sameSite: some('Lax', 'None') }),
      language: some('auto', 'de', '', 'not a tag!'),
      messages: object({ en: object({ title: some('Hello {constructor}', ''), reject: some('') }), de: json }),
      ui: object({ layout: some('bar', 'modal'), position: some('top'), theme: some('dark'), settingsButton: some(false, 'left') }),
      region: some('DE', 'US-CA', 'XX'),
      regionUrl: some('/nowhere', 'http://['),
      regions: fc.oneof(fc.array(object({ match: some(['EU'], ['US-CA']), mode: some('opt-out'), signals: json, lifetimeDays: days }), { maxLength: 3 }), json),
      guardian: some('required'),
      googleConsentMode: some(true, { ads: ['ad_storage'] }),
      microsoftConsentMode: some(true, { ads: ['ad_storage'] }),
      receipts: object({ url: some('/receipts', 'http://['), headers: json }),
      onWithdraw: some('continue', 'reload'),
      // The developer tools, which each of these frames would load, take most of the time.
      debug: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: some(true) }),
    }); // prettier-ignore
    const configs = fc.sample(config, { numRuns: 1000, seed: SEED });

    const { page, messages } = await site.openPage(t, { html: '<!doctype html><title>Frames</title>' });
    let started = 0;
    for (let start = 0; start < configs.length; start += 40) {
      const paths = configs.slice(start, start + 40).map((each, index) => {
        const head =
          each && typeof each === 'object' && !Array.isArray(each)
            ? pageWithConfig(each)
            : pageWithConfig({ policy: each });
        return site.addPage(head, index % 2 ? { 'Set-Cookie': `assent=${recordValue()}; Path=/` } : {});
      });
      started += await page.evaluate(async (addresses) => {
        const instances = await Promise.all(
          addresses.map(async (src) => {
            const frame = document.createElement('iframe');
            const loaded = new Promise((resolve) => (frame.onload = resolve));
            frame.src = src;
            document.body.append(frame);
            await loaded;
            const { assent } = frame.contentWindow;
            for (const call of ['acceptAll', 'withdraw']) assent?.[call]();
            // A frame that reloads when it is told to withdraw never answers.
            const late = new Promise((resolve) => setTimeout(resolve, 1000));
            await Promise.race([late, assent?.showPreferences().catch(() => {})]);
            return assent;
          }),
        );
        document.body.replaceChildren();
        return instances.filter(Boolean).length;
      }, paths);
    }
    assert.equal(started, configs.length);
    assert.deepEqual([...new Set(uncaught(messages))], []);
  });
});
