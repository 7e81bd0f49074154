import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openSite, pageWith } from '../helpers/site.mjs';
import { storedNames } from '../helpers/visitor.mjs';

const site = await openSite();

/** An address of the same files on another site. */
const elsewhere = (path) => `${site.plainUrl}${path}`;

const framed = site.addPage(pageWith(), {}, '/framed');

/** The frame of a page that shows `markup`, once Assent has started there. */
async function openFrame(t, markup, headers) {
  const html = `<!doctype html><title>Outside</title>${markup}`;
  const { page, context } = await site.openPage(t, { html, headers });
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  await frame.waitForFunction(() => window.assent?.state);
  await frame.waitForLoadState('networkidle');
  return { page, frame, context };
}

const source = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

suite('in a frame of another site', () => {
  const cases = {
    'of another origin': () => `<iframe src="${elsewhere(framed)}"></iframe>`,
    'that is sandboxed': () => `<iframe sandbox="allow-scripts" src="${framed}"></iframe>`,
    'that is sandboxed and has its page in an attribute': () =>
      `<iframe sandbox="allow-scripts" srcdoc="${source(pageWith({ tag: `<script src="${site.url}/assent/assent.js"></script>` }))}"></iframe>`,
    'of a data: address': () =>
      `<iframe src="data:text/html,${encodeURIComponent(pageWith({ tag: `<script src="${site.url}/assent/assent.js"></script>` }))}"></iframe>`,
  };
  for (const [which, markupOf] of Object.entries(cases)) {
    test(`${which}, no banner comes by itself, everything optional is denied, and the calls work`, async (t) => {
      const { frame, context } = await openFrame(t, markupOf());
      const state = () =>
        frame.evaluate(() => [window.assent.state.status, window.assent.state.source, window.assent.has('optional')]);
      assert.deepEqual(await state(), ['undecided', 'default', false]);
      assert.equal(await frame.locator('assent-banner').count(), 0);
      await frame.evaluate(() => window.assent.acceptAll());
      assert.deepEqual(await state(), ['decided', 'visitor', true]);
      assert.equal(await frame.evaluate(() => window.assent.state.persisted), false);
      await frame.evaluate(() => window.assent.rejectAll());
      assert.deepEqual(await state(), ['decided', 'visitor', false]);
      assert.deepEqual(await context.cookies(), []);
      await frame.evaluate(() => window.assent.showPreferences());
      await frame.getByRole('dialog', { name: 'Cookie settings' }).waitFor();
    });
  }
});

test('in a frame of the same site, the decision of the page holds', async (t) => {
  for (const markup of [
    `<iframe src="${framed}"></iframe>`,
    `<iframe srcdoc="${source(pageWith({ tag: `<script src="${site.url}/assent/assent.js"></script>` }))}"></iframe>`,
  ]) {
    const { page, frame, context } = await openFrame(t, `<script src="/assent/assent.js"></script>${markup}`);
    await page.evaluate(() => window.assent.acceptAll());
    await frame.waitForFunction(() => window.assent.has('optional'));
    assert.equal((await context.cookies()).length, 1);
    assert.deepEqual((await storedNames(page)).length, 1);
  }
});
