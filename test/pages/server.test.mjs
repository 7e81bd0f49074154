import assert from 'node:assert/strict';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { before, suite, test } from 'node:test';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { consent as expressConsent } from '../../recipes/express.mjs';
import { addConsent } from '../../recipes/fastify.mjs';
import { consent as honoConsent } from '../../recipes/hono.mjs';
import { middleware } from '../../recipes/next-middleware.mjs';
import { DAY, nowInSeconds, parseRecord } from '../helpers/records.mjs';
import { isInstalled, outputOf, runtimes } from '../helpers/runtimes.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';
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

const PAGE = pageWith({
  head: `<script type="application/json" id="assent-config">${JSON.stringify(CONFIG)}</script>`,
});

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

suite('the recipe', () => {
  /** The header of a visitor who accepted a part. */
  let cookie = '';

  before(async () => {
    ({ cookie } = await visit(undefined, DECISIONS['some of it accepted']));
  });

  /** Asks a server with the visitor's cookie, without, and with a signal. */
  async function askThrice(ask) {
    const [visitor, stranger, signalling] = [
      await ask({ cookie }),
      await ask({}),
      await ask({ cookie, 'Sec-GPC': '1' }),
    ];
    assert.deepEqual(visitor.granted, ['functional', 'statistics']);
    assert.match(visitor.renewed ?? '', /^assent=v=1&.*; Max-Age=155\d+; Path=\/; SameSite=Lax; Secure$/);
    assert.deepEqual([stranger.granted, stranger.renewed], [['functional'], null]);
    assert.deepEqual(signalling.granted, ['functional']);
  }

  const read = async (response) => ({
    granted: (await response.json()).granted,
    renewed: response.headers.get('set-cookie'),
  });

  test('for Express answers by what the visitor decided', async (t) => {
    const app = express().use(expressConsent(CONFIG));
    app.get('/', (request, response) => response.json(request.consent));
    const server = createServer(app).listen(0, '127.0.0.1');
    t.after(() => server.close());
    await once(server, 'listening');
    const url = `http://127.0.0.1:${server.address().port}/`;
    await askThrice(async (headers) => read(await fetch(url, { headers })));
  });

  test('for Fastify answers by what the visitor decided', async (t) => {
    const app = fastify();
    t.after(() => app.close());
    addConsent(app, CONFIG);
    app.get('/', (request, reply) => reply.send(request.consent));
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    await askThrice(async (headers) => read(await fetch(url, { headers })));
  });

  test('for Hono answers by what the visitor decided', async () => {
    const app = new Hono().use(honoConsent(CONFIG)).get('/', (context) => context.json(context.get('consent')));
    await askThrice(async (headers) => read(await app.request('/', { headers })));
  });

  test('for the middleware of Next.js passes on what the visitor decided', async (t) => {
    // Its configuration is the default one but for the policy.
    const { page, context } = await site.openPage(t, {
      html: pageWith({ tag: '<script src="/assent/assent.js" data-policy-version="2024-06-06"></script>' }),
    });
    await page.evaluate(() => window.assent.acceptAll());
    const headers = { cookie: `assent=${(await storedCookie(context)).value}` };
    const ask = (fields) => middleware(new Request('https://site.example/', { headers: fields })).headers;
    const known = ask(headers);
    assert.equal(known.get('x-middleware-request-x-consent'), 'functional optional');
    assert.match(known.get('set-cookie'), /^assent=v=1&.*; Secure$/);
    const unknown = ask({});
    assert.deepEqual([unknown.get('x-middleware-request-x-consent'), unknown.get('set-cookie')], ['functional', null]);
  });

  test(
    'for Python reads the same with its standard library',
    { skip: !isInstalled('python3') && 'Python is not installed' },
    async () => {
      const ask = async (headers, version = CONFIG.policy.version) =>
        JSON.parse(await outputOf('python3', ['recipes/consent.py', version], { input: JSON.stringify(headers) }));
      assert.deepEqual(await ask({ cookie }), ['functional', 'statistics']);
      assert.deepEqual(await ask({ cookie }, '2025-01-01'), []);
      assert.deepEqual(await ask({ cookie, 'sec-gpc': '1' }), []);
      assert.deepEqual(await ask({ cookie: 'assent=true' }), []);
      assert.deepEqual(await ask({ cookie: cookie.replace(/x=\d+/, 'x=1') }), []);
      assert.deepEqual(await ask({}), []);
    },
  );

  test(
    'for PHP reads the same with its standard library',
    { skip: !isInstalled('php') && 'PHP is not installed' },
    async (t) => {
      const env = { ...process.env, POLICY_VERSION: CONFIG.policy.version };
      const server = spawn('php', ['-S', '127.0.0.1:0', 'recipes/consent.php'], {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      t.after(() => server.kill());
      // PHP tells the port that it was given on its error channel.
      const [line] = await once(server.stderr, 'data');
      const [url] = `${line}`.match(/http:\/\/127\.0\.0\.1:\d+/);
      const ask = async (headers) => (await fetch(url, { headers })).json();
      assert.deepEqual(await ask({ cookie }), ['functional', 'statistics']);
      assert.deepEqual(await ask({ cookie: cookie.replace('2024', '2023') }), []);
      assert.deepEqual(await ask({ cookie, 'Sec-GPC': '1' }), []);
      assert.deepEqual(await ask({ cookie: 'assent=true' }), []);
      assert.deepEqual(await ask({ cookie: cookie.replace(/x=\d+/, 'x=1') }), []);
      assert.deepEqual(await ask({}), []);
    },
  );
});
