import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { register } from 'node:module';
import { json } from 'node:stream/consumers';
import { before, suite, test } from 'node:test';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { tsImport } from 'tsx/esm/api';
import { consent as expressConsent } from '../../recipes/express.mjs';
import { addConsent } from '../../recipes/fastify.mjs';
import { consent as honoConsent } from '../../recipes/hono.mjs';
import { DAY, nowInSeconds, parseRecord } from '../helpers/records.mjs';
import { runtimes } from '../helpers/runtimes.mjs';
import { openSite, pageWith, pageWithConfig } from '../helpers/site.mjs';
import { consentOf, storedCookie } from '../helpers/visitor.mjs';

const site = await openSite();

const CONFIG = {
  language: 'en',
  policy: { url: '/privacy', version: '2024-06-06' },
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', description: 'Which pages are read.', services: [{ id: 'matomo', purpose: 'Counts views' }] },
    { id: 'marketing' },
  ],
};

const PAGE = pageWithConfig(CONFIG);

const DECISIONS = {
  'everything accepted': () => window.assent.acceptAll(),
  'everything refused': () => window.assent.rejectAll(),
  'some of it accepted': () => window.assent.save({ statistics: true, 'statistics/matomo': false }),
};

/** What a browser is left with, once `decide` has run on a page: the state there, and the header that it sends. */
async function visit(t, decide) {
  const { page, context } = await site.openPage(t, { html: PAGE });
  await page.evaluate(decide);
  const { hasOptional: _, ...state } = await consentOf(page);
  const cookie = `session=1; assent=${(await storedCookie(context)).value}`;
  return { context, state, cookie };
}

suite('assent/server says what the page says', () => {
  /** @type {{ what: string, state: any, cookie: string }[]} */
  const visits = [];

  before(async () => {
    for (const [what, decide] of Object.entries(DECISIONS)) visits.push({ what, ...(await visit(undefined, decide)) });
  });

  for (const [name, { isThere, answer }] of Object.entries(runtimes)) {
    test(`on ${name}`, { skip: !isThere && `${name} is not installed` }, async () => {
      const [{ cookie: granting }] = visits;
      const [signalled, unknown, ...known] = await answer(
        { headers: { cookie: granting, 'Sec-GPC': '1' }, config: CONFIG },
        { headers: {}, config: CONFIG },
        ...visits.map(({ cookie }) => ({ headers: { cookie }, config: CONFIG })),
      );
      assert.deepEqual([signalled.state.source, signalled.state.granted], ['signal', ['functional']]);
      assert.deepEqual([unknown.state.reason, unknown.cookie], ['first-visit', null]);
      for (const [at, { what, state, cookie }] of visits.entries()) {
        assert.deepEqual(known[at].state, state, what);
        assert.ok(known[at].cookie.startsWith(`${cookie.split('; ')[1]}; Max-Age=`), what);
      }
    });
  }
});

test('a cookie that a browser has cut short gets the rest of its life back, and no more', async (t) => {
  const { context, state, cookie } = await visit(t, DECISIONS['everything accepted']);
  const stored = await storedCookie(context);
  await context.addCookies([{ ...stored, expires: nowInSeconds() + 7 * DAY }]);
  const [answered] = await runtimes['Node.js'].answer({ headers: { cookie }, config: CONFIG });
  const { page } = await site.openPage(t, { context, html: PAGE, headers: { 'Set-Cookie': answered.cookie } });
  const { value, expires } = await storedCookie(context);
  assert.ok(Math.abs(expires - +parseRecord(value).x) <= 2, 'the cookie and the record expire at different times');
  assert.deepEqual((await consentOf(page)).record, state.record);
});

/** What browsers send with the request for a page, and with those that a page makes. */
const NAVIGATION = { 'sec-fetch-mode': 'navigate' };
const BACKGROUND = [{}, ...['cors', 'no-cors', 'same-origin'].map((mode) => ({ 'sec-fetch-mode': mode }))];

const RENEWED = /^assent=v=1&.*; Max-Age=155\d+; Path=\/; SameSite=Lax; Secure$/;

suite('the recipe', () => {
  /** The header of a visitor who accepted a part. */
  let cookie = '';

  before(async () => {
    ({ cookie } = await visit(undefined, DECISIONS['some of it accepted']));
  });

  /**
   * Asks a server as a visitor who opens a page, as a stranger, as a visitor whose browser sends a signal, and in the
   * background.
   *
   * @param {(headers: Record<string, string>) => Promise<{ granted: string[], renewed: string | null }>} ask
   */
  async function askAll(ask) {
    const visitor = await ask({ cookie, ...NAVIGATION });
    assert.deepEqual(visitor.granted, ['functional', 'statistics']);
    assert.match(visitor.renewed ?? '', RENEWED);
    assert.deepEqual(await ask(NAVIGATION), { granted: ['functional'], renewed: null });
    const signalling = await ask({ cookie, ...NAVIGATION, 'sec-gpc': '1' });
    assert.deepEqual(signalling.granted, ['functional']);
    for (const background of BACKGROUND) {
      assert.deepEqual(await ask({ cookie, ...background }), { granted: visitor.granted, renewed: null });
    }
  }

  /** Asks the server at `url`. `fetch` would not let us say that we navigate. */
  const askAt = (/** @type {string} */ url) => async (/** @type {Record<string, string>} */ headers) => {
    const [response] = await once(get(url, { headers }), 'response');
    const { granted } = /** @type {{ granted: string[] }} */ (await json(response));
    const [renewed = null, ...others] = response.headers['set-cookie'] ?? [];
    assert.deepEqual(others, []);
    return { granted, renewed };
  };

  test('for Express answers by what the visitor decided', async (t) => {
    const app = express().use(expressConsent(CONFIG));
    app.get('/', (/** @type {any} */ { consent }, response) => response.json(consent));
    const server = createServer(app).listen(0, '127.0.0.1');
    t.after(() => server.close());
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const url = `http://127.0.0.1:${port}/`;
    await askAll(askAt(url));
  });

  test('for Fastify answers by what the visitor decided', async (t) => {
    const app = fastify();
    t.after(() => app.close());
    addConsent(app, CONFIG);
    app.get('/', (/** @type {any} */ { consent }, reply) => reply.send(consent));
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    await askAll(askAt(url));
  });

  test('for Hono answers by what the visitor decided', async () => {
    /** @type {Hono<{ Variables: { consent: import('assent/server').State } }>} */
    const app = new Hono();
    app.use(honoConsent(CONFIG)).get('/', (context) => context.json(context.get('consent')));
    await askAll(async (headers) => {
      const response = await app.request('/', { headers });
      return { granted: (await response.json()).granted, renewed: response.headers.get('set-cookie') };
    });
  });

  suite('for Next.js', () => {
    /** @type {(request: Request) => Response} */
    let proxy;

    before(async () => {
      // Next.js itself is not needed for the one class that the recipe takes from it.
      const stand = new URL('../helpers/next-server.mjs', import.meta.url).href;
      const hook = `export const resolve = (id, context, next) =>
        id === 'next/server' ? { url: ${JSON.stringify(stand)}, shortCircuit: true } : next(id, context);`;
      register(`data:text/javascript,${encodeURIComponent(hook)}`);
      ({ proxy } = await tsImport('../../recipes/next/proxy.ts', import.meta.url));
    });

    const ask = (/** @type {Record<string, string>} */ headers) =>
      proxy(new Request('https://site.example/', { headers })).headers;

    /** The header of a visitor who accepted everything: the recipe has a configuration of its own. */
    async function visitSite(/** @type {import('node:test').TestContext} */ t) {
      const tag = '<script src="/assent/assent.js" data-policy-version="2024-06-06"></script>';
      const { page, context } = await site.openPage(t, { html: pageWith({ tag }) });
      await page.evaluate(() => window.assent.acceptAll());
      return `assent=${(await storedCookie(context)).value}`;
    }

    test('passes on what the visitor decided, with all other headers of the request', async (t) => {
      const given = { cookie: await visitSite(t), 'accept-language': 'de', authorization: 'Bearer 1', ...NAVIGATION };
      const headers = ask({ ...given, 'x-consent': 'functional marketing' });
      const handedOn = { ...given, 'x-consent': 'functional optional' };
      assert.deepEqual(headers.get('x-middleware-override-headers')?.split(',').sort(), Object.keys(handedOn).sort());
      for (const [name, value] of Object.entries(handedOn)) {
        assert.equal(headers.get(`x-middleware-request-${name}`), value, name);
      }
      assert.equal(ask({}).get('x-middleware-request-x-consent'), 'functional');
      const signalling = ask({ ...given, 'sec-gpc': '1' });
      assert.equal(signalling.get('x-middleware-request-x-consent'), 'functional');
    });

    test('gives the cookie the rest of its life back, to the visitor who opens a page', async (t) => {
      const given = { cookie: await visitSite(t) };
      assert.match(ask({ ...given, ...NAVIGATION }).get('set-cookie') ?? '', RENEWED);
      for (const background of BACKGROUND) assert.equal(ask({ ...given, ...background }).get('set-cookie'), null);
      assert.equal(ask(NAVIGATION).get('set-cookie'), null);
    });
  });
});
