import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import express from 'express';
import { consent } from '../../recipes/express.mjs';
import { DAY, nowInSeconds, parseRecord, recordValue, refusalValue } from '../helpers/records.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';
import { consentOf } from '../helpers/visitor.mjs';

const site = await openSite();

const PAGE = pageWith();

/**
 * A site on Express, with the recipe as it stands, for one test. What is under `/slow` is answered when `release` is
 * called, by what the visitor had decided when it was asked for; `/old` brings back an older consent.
 *
 * The recipe asks for a secure cookie, which browsers keep of `localhost`.
 */
async function startShop(/** @type {import('node:test').TestContext} */ t) {
  let release = () => {};
  const released = new Promise((resolve) => (release = () => resolve(undefined)));
  let askedFor = () => {};
  const asked = new Promise((resolve) => (askedFor = () => resolve(undefined)));

  const app = express();
  app.use('/assent', express.static(process.env.ASSENT_DIST ?? join(import.meta.dirname, '../../dist')));
  app.use(consent({}));
  app.use('/slow', (request, response, next) => {
    askedFor();
    void released.then(() => next());
  });
  app.get(['/', '/slow/page'], (request, response) => response.send(PAGE));
  app.get('/slow/data', (/** @type {any} */ request, response) => response.json(request.consent.granted));
  app.get('/old', (request, response) => {
    const older = recordValue({ t: nowInSeconds() - DAY });
    response.append('Set-Cookie', `assent=${older}; Path=/; Max-Age=1000; Secure; SameSite=Lax`).json({});
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://shop.localhost:${port}`, asked, release };
}

/** A browser with a decision, as the shop's server would have set it, and one page of the shop. */
async function visit(t, url, value) {
  const context = await site.openContext(t);
  await context.addCookies([{ name: 'assent', value, url, secure: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  await page.goto(`${url}/`);
  return { context, page };
}

const isRefused = (page) => page.waitForFunction(() => window.assent?.state && !window.assent.has('optional'));

/** What is stored is the refusal, once. */
async function assertRefusalStored(context) {
  const stored = (await context.cookies()).filter(({ name }) => name === 'assent');
  assert.deepEqual(
    stored.map(({ value }) => [parseRecord(value).g, parseRecord(value).r]),
    [[undefined, 'optional']],
  );
}

test('the response to a request in the background that left before a refusal does not undo it', async (t) => {
  const { url, asked, release } = await startShop(t);
  const { context, page } = await visit(t, url, recordValue());
  const answered = page.evaluate(async () => {
    const response = await fetch('/slow/data');
    return response.json();
  });
  await asked;
  await page.evaluate(() => window.assent.rejectAll());
  release();
  assert.deepEqual(await answered, ['functional', 'optional'], 'it left before the refusal');
  await assertRefusalStored(context);
  await page.reload();
  assert.equal((await consentOf(page)).hasOptional, false);
  await assertRefusalStored(context);
});

test('a page that was under way in one tab while the visitor refused in another ends refused, in both', async (t) => {
  const { url, asked, release } = await startShop(t);
  const { context, page } = await visit(t, url, recordValue());
  const other = await context.newPage();
  const loaded = other.goto(`${url}/slow/page`);
  await asked;
  await page.evaluate(() => window.assent.rejectAll());
  release();
  const headers = await (await loaded).allHeaders();
  assert.match(headers['set-cookie'], /&g=optional&/, 'it brings the older consent back');
  await isRefused(other);
  await isRefused(page);
  await assertRefusalStored(context);
  await other.reload();
  assert.equal((await consentOf(other)).hasOptional, false);
});

test('an older consent that a server brings back is overwritten by the page that knows the refusal', async (t) => {
  const { url } = await startShop(t);
  const { context, page } = await visit(t, url, refusalValue());
  const { record } = await consentOf(page);
  await page.evaluate(() => fetch('/old'));
  // Whatever wakes the page: it looks again.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForFunction(() => document.cookie.includes('&r=optional&'));
  const state = await consentOf(page);
  assert.deepEqual([state.hasOptional, state.record, state.persisted], [false, record, true]);
  await assertRefusalStored(context);
});

test('only opening a page renews the cookie', async (t) => {
  const { url } = await startShop(t);
  const { context, page } = await visit(t, url, recordValue());
  /** Whether the answer to `/?way` renews it, once `act` has asked for that. */
  const isRenewed = async (way, act) => {
    const answered = page.waitForResponse((response) => response.url().endsWith(`/?${way}`));
    await act(`/?${way}`);
    return 'set-cookie' in (await (await answered).allHeaders());
  };
  assert.equal(await isRenewed('opened', (path) => page.goto(`${url}${path}`)), true);
  /** @type {Record<string, (path: string) => unknown>} */
  const background = {
    fetched: (path) => fetch(path).then(() => {}),
    'fetched-blind': (path) => fetch(path, { mode: 'no-cors' }).then(() => {}),
    shown: (path) => void Object.assign(new Image(), { src: path }),
  };
  for (const [way, act] of Object.entries(background)) {
    assert.equal(await isRenewed(way, (path) => page.evaluate(act, path)), false, way);
  }
  assert.equal((await context.cookies()).length, 1);
});
