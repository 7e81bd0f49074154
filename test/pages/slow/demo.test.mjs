import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { startDemo } from '../../../demo/server.mjs';
import { openSite } from '../../helpers/site.mjs';
import { answer } from '../../helpers/visitor.mjs';

const site = await openSite();
const demo = await startDemo();
after(() => demo.close());

suite('the demo', () => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`shows each of its pages whole at ${width} px, ${colorScheme}, and without an error`, async (t) => {
        const context = await site.openContext(t);
        for (const path of ['/', '/ride', '/basket', '/privacy', '/zh/privacy']) {
          const page = await context.newPage();
          await page.setViewportSize({ width, height });
          await page.emulateMedia({ colorScheme });
          const errors = [];
          page.on('pageerror', (error) => errors.push(String(error)));
          page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
          await page.goto(demo.url + path);
          // In the language of the page.
          await page.locator('assent-banner').getByRole('button').first().waitFor();
          await page.waitForLoadState('networkidle');
          assert.deepEqual(errors, [], path);
          const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
          assert.equal(await page.evaluate(overflow), 0, path);
          await page.close();
        }
      });
    }
  }

  test('explains on the first visit what to try, and not on the next page', async (t) => {
    const context = await site.openContext(t);
    const page = await context.newPage();
    await page.goto(demo.url);
    const guide = page.locator('details').filter({ hasText: 'What to try' });
    await guide.getByText('Before you answer').waitFor();
    await page.getByRole('link', { name: 'Privacy', exact: true }).click();
    await guide.waitFor();
    assert.equal(await guide.getByText('Before you answer').isVisible(), false);
  });

  test('shows visitors what they have asked the server for, and nobody else', async (t) => {
    const [one, other] = await Promise.all([site.openContext(t), site.openContext(t)]);
    const pathsOf = async (/** @type {import('playwright-core').BrowserContext} */ context) => {
      const entries = await (await context.request.get(`${demo.url}/collect/log`)).json();
      return entries.map(({ path }) => path);
    };
    const page = await one.newPage();
    await page.goto(`${demo.url}/ride`);
    await (await other.newPage()).goto(`${demo.url}/basket`);
    const [ofOne, ofOther] = await Promise.all([pathsOf(one), pathsOf(other)]);
    assert.ok(ofOne.includes('/ride') && !ofOne.includes('/basket'), ofOne.join(', '));
    assert.ok(ofOther.includes('/basket') && !ofOther.includes('/ride'), ofOther.join(', '));
    assert.deepEqual(await (await fetch(`${demo.url}/collect/log`)).json(), []);

    await page.locator('summary', { hasText: 'What the server was asked' }).click();
    await page.getByRole('button', { name: 'Clear this list' }).click();
    await page.getByText('Assent itself: none.').waitFor();
    assert.ok((await pathsOf(other)).includes('/basket'));
  });

  test('explains which databases a tracker keeps open after a withdrawal, and takes none for a mistake', async (t) => {
    const context = await site.openContext(t);
    const page = await context.newPage();
    await page.goto(demo.url);
    const sent = page.waitForRequest((request) => request.url().includes('/collect/mixpanel'));
    await answer(page, 'Accept');
    await sent;
    await page.evaluate(() => window.assent.withdraw());
    await page.locator('assent-devtools summary').filter({ hasText: 'Notes' }).click();
    const note = page.locator('assent-devtools [part=note]').filter({ hasText: 'Database kept open' });
    await note.getByText('it goes when this page closes').waitFor();
    const problems = page.locator('assent-devtools [part=problem]');
    assert.equal(await problems.filter({ hasText: 'indexeddb' }).count(), 0);
  });

  test('tells that it honours Global Privacy Control where the specification has that told', async () => {
    const response = await fetch(`${demo.url}/.well-known/gpc.json`);
    assert.match(response.headers.get('content-type'), /^application\/json/);
    const { gpc, lastUpdate } = await response.json();
    assert.equal(gpc, true);
    assert.ok(Date.parse(lastUpdate) > 0);
  });
});
