import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import { HTTP } from 'cloudevents';
import { startReceiptServer } from '../../helpers/receipt-server.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { answer, banner, consentOf, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const schema = JSON.parse(await readFile(join(import.meta.dirname, '../../../dist/receipt.schema.json'), 'utf8'));
const isReceipt = new Ajv({ strict: false }).compile(schema);

/** A page that sends its receipts to `server`, and what it needs besides. */
const pageFor = (server, more = {}, body = '') =>
  pageWithConfig({ receipts: { url: server.url, headers: { Authorization: 'Bearer key' } }, ...more }, { body });

/** The events among requests, as the library of CloudEvents reads them. */
const eventsIn = (requests) => requests.map(({ headers, body }) => HTTP.toEvent({ headers, body }));

const storedReceipts = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('assent-receipt:')));

/** Settles when nothing waits to be delivered. */
const delivered = (page) =>
  page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('assent-receipt:')));

/** Waits for the file that sends receipts: it comes a moment after the start. */
const ready = (page) => page.waitForLoadState('networkidle');

suite('a receipt', () => {
  test('is a CloudEvent with the decision and a hash of the words that were shown', async (t) => {
    const server = await startReceiptServer(t);
    const { page } = await site.openPage(t, { html: pageFor(server, { policy: { version: '1' } }) });
    await waitForBanner(page);
    await ready(page);
    const words = await banner(page).evaluate((region) => {
      const copy = /** @type {Element} */ (region.cloneNode(true));
      copy.querySelector('[role="status"]').remove();
      return copy.textContent.replace(/\s+/g, ' ').trim();
    });
    await answer(page, 'Accept');
    const [request] = await server.received(1);
    const [event] = eventsIn([request]);
    const { record } = await consentOf(page);

    assert.equal(event.validate(), true);
    assert.deepEqual(isReceipt(JSON.parse(request.body)), true, JSON.stringify(isReceipt.errors));
    assert.match(event.id, /^[0-9a-f]{32}$/);
    assert.deepEqual([event.type, event.source, event.time], ['assent.decision', site.url, record.decidedAt]);
    assert.deepEqual(event.data, {
      version: 1,
      record,
      surface: 'banner',
      mode: 'opt-in',
      language: 'en',
      signals: { doNotTrack: false, globalPrivacyControl: false },
      wording: createHash('sha256').update(words).digest('hex'),
    });
    assert.match(words, /^Optional cookies .*Accept Reject Customise$/);
    await delivered(page);
  });

  test('has the headers of the site, and neither an address, a browser nor a cookie in its body', async (t) => {
    const server = await startReceiptServer(t);
    const { page, url } = await site.openPage(t, { html: pageFor(server) });
    await ready(page);
    await answer(page, 'Reject');
    const [{ headers, body }] = await server.received(1);
    assert.equal(headers['content-type'], 'application/cloudevents+json; charset=utf-8');
    assert.equal(headers.authorization, 'Bearer key');
    assert.deepEqual([headers.referer, headers.cookie], [undefined, undefined]);
    const agent = await page.evaluate(() => navigator.userAgent);
    for (const secret of [agent, new URL(url).pathname, 'session']) assert.ok(!body.includes(secret), secret);
    assert.equal(JSON.parse(body).data.record.id, null);
  });

  test('is sent for each decision and withdrawal, once, after it has taken effect', async (t) => {
    const server = await startReceiptServer(t);
    const { page } = await site.openPage(t, { html: pageFor(server) });
    await ready(page);
    await page.evaluate(() => {
      window.assent.acceptAll();
      window.assent.withdraw();
      window.assent.save({ optional: true });
    });
    const events = eventsIn(await server.received(3));
    assert.deepEqual(events.map(({ type }) => type).sort(), [
      'assent.decision',
      'assent.decision',
      'assent.withdrawal',
    ]);
    assert.equal(new Set(events.map(({ id }) => id)).size, 3);
    await delivered(page);
    await page.reload();
    await ready(page);
    assert.equal(server.requests.length, 3);
  });

  test('is sent by one tab alone, also of an expiry that all of them notice', async (t) => {
    const server = await startReceiptServer(t);
    const context = await site.openContext(t);
    const soon = Math.floor(Date.now() / 1000) + 4;
    const cookie = recordValue({ t: soon - 1000, x: soon });
    const tabs = [];
    for (let count = 0; count < 3; count++) {
      tabs.push((await site.openPage(t, { html: pageFor(server), context, cookie })).page);
    }
    for (const tab of tabs) await waitForEvent(tab, 'change', { cause: 'expiry' });
    await answer(tabs[0], 'Reject');
    const events = eventsIn(await server.received(2));
    assert.deepEqual(events.map(({ type }) => type).sort(), ['assent.decision', 'assent.expiry']);
    const expiry = events.find(({ type }) => type === 'assent.expiry');
    assert.equal(expiry.time, new Date(soon * 1000).toISOString());
    for (const tab of tabs) await delivered(tab);
    assert.equal(server.requests.length, 2);
  });

  test('is sent of a decision that was taken before its file had come', async (t) => {
    const server = await startReceiptServer(t);
    const body = '<script>window.assent.acceptAll();</script>';
    await site.openPage(t, { html: pageFor(server, {}, body) });
    const [event] = eventsIn(await server.received(1));
    assert.deepEqual([event.type, event.data.surface], ['assent.decision', 'api']);
  });
});

suite('an endpoint', () => {
  for (const fault of /** @type {const} */ (['fail', 'redirect'])) {
    test(`that does ${fault} is sent the same event again, until it takes it`, async (t) => {
      const server = await startReceiptServer(t);
      server.answer(fault);
      const { page } = await site.openPage(t, { html: pageFor(server) });
      await ready(page);
      await answer(page, 'Accept');
      await server.received(2);
      server.answer('take');
      await delivered(page);
      const ids = eventsIn(server.requests).map(({ id }) => id);
      assert.equal(new Set(ids).size, 1);
    });
  }

  test('that hangs delays nothing, and gets the same event on a later page', async (t) => {
    const server = await startReceiptServer(t);
    server.answer('hang');
    const { page, context } = await site.openPage(t, { html: pageFor(server) });
    await ready(page);
    await answer(page, 'Accept');
    assert.equal((await consentOf(page)).hasOptional, true);
    await server.received(1);
    assert.equal((await storedReceipts(page)).length, 1);
    server.answer('take');
    await page.close();
    const { page: later } = await site.openPage(t, { html: pageFor(server), context });
    // A page that sends has twenty seconds to do so before another takes over.
    await later.evaluate(() => {
      const [key] = Object.keys(localStorage);
      localStorage.setItem(key, localStorage.getItem(key).replace(/"due":\d+/, '"due":1'));
    });
    await later.reload();
    await delivered(later);
    const [first, second, ...others] = eventsIn(server.requests).map(({ id }) => id);
    assert.deepEqual([second, others], [first, []]);
  });

  test('gets what was decided offline once the network is back, each event once', async (t) => {
    const server = await startReceiptServer(t);
    const { page, context } = await site.openPage(t, { html: pageFor(server) });
    await waitForBanner(page);
    await ready(page);
    await context.setOffline(true);
    await page.evaluate(() => {
      window.assent.acceptAll();
      window.assent.withdraw();
    });
    assert.equal((await storedReceipts(page)).length, 2);
    await page.waitForFunction(() => Object.values(localStorage).every((value) => JSON.parse(value).tries > 0));
    await context.setOffline(false);
    await delivered(page);
    const events = eventsIn(server.requests);
    assert.deepEqual(events.map(({ type }) => type).sort(), ['assent.decision', 'assent.withdrawal']);
  });

  test('gets the decision of a tab that closes in the same moment', async (t) => {
    const server = await startReceiptServer(t);
    const { page, context } = await site.openPage(t, { html: pageFor(server) });
    await waitForBanner(page);
    await ready(page);
    const release = server.holdPreflights();
    await page.evaluate(() => window.assent.rejectAll());
    await page.close();
    // A visit elsewhere later, nothing of the tab is left.
    await (await context.newPage()).goto(server.url.replace('receipts', 'elsewhere'));
    release();
    const [event] = eventsIn(await server.received(1));
    assert.equal(event.type, 'assent.decision');
  });
});

suite('what waits', () => {
  test('is nothing before a decision, and never more than twenty events', async (t) => {
    const server = await startReceiptServer(t);
    server.answer('fail');
    const { page } = await site.openPage(t, { html: pageFor(server) });
    await waitForBanner(page);
    await ready(page);
    assert.deepEqual(await storedReceipts(page), []);
    await page.evaluate(() => {
      for (let count = 0; count < 25; count++) window.assent.save({ optional: count % 2 === 0 });
    });
    assert.equal((await storedReceipts(page)).length, 20);
  });

  test('is forgotten after a week, unsent', async (t) => {
    const server = await startReceiptServer(t);
    const initScript = () => {
      const written = Date.now() - 8 * 24 * 60 * 60 * 1000;
      localStorage.setItem('assent-receipt:old', JSON.stringify({ body: '{}', written, due: written, tries: 3 }));
      localStorage.setItem('assent-receipt:broken', '{');
    };
    const { page } = await site.openPage(t, { html: pageFor(server), cookie: recordValue(), initScript });
    await page.waitForFunction(() => !localStorage.getItem('assent-receipt:old'));
    assert.equal(server.requests.length, 0);
  });

  test('waits in the page alone where storage cannot be used', async (t) => {
    const server = await startReceiptServer(t);
    server.answer('fail');
    const initScript = () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    };
    const { page, messages } = await site.openPage(t, { html: pageFor(server), initScript });
    await ready(page);
    await answer(page, 'Accept');
    await server.received(2);
    server.answer('take');
    await server.received(3);
    assert.deepEqual(
      messages.filter(({ type }) => type === 'uncaught'),
      [],
    );
  });
});

test('a page that wants no receipts sends none', async (t) => {
  const from = site.requests.length;
  const { page } = await site.openPage(t);
  await answer(page, 'Accept');
  assert.deepEqual(await storedReceipts(page), []);
  const paths = site.requests.slice(from).map(({ path }) => path);
  assert.ok(!paths.some((path) => path.includes('when-configured')), paths.join(', '));
});
