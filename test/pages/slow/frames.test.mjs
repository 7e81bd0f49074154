import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openSite, pageWith, pageWithConfig } from '../../helpers/site.mjs';
import { answer, storedNames, waitForBanner } from '../../helpers/visitor.mjs';

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

suite('one page shows one banner', () => {
  for (const [which, markup] of Object.entries({
    'a frame': `<iframe title="Inside" src="${framed}"></iframe>`,
    'a frame in a frame': `<iframe title="Inside" src="${site.addPage(`<iframe title="Further in" src="${framed}"></iframe>`)}"></iframe>`,
  })) {
    test(`where ${which} of the same origin has Assent, too`, async (t) => {
      const { page } = await site.openPage(t, { html: pageWith({ body: markup }) });
      await waitForBanner(page);
      await page.waitForLoadState('networkidle');
      const counts = await Promise.all(page.frames().map((frame) => frame.locator('assent-banner').count()));
      assert.deepEqual(counts, [1, ...counts.slice(1).map(() => 0)]);
      const inner = page.frames().at(-1);
      assert.deepEqual(await inner.evaluate(() => [window.assent.state.status, window.assent.has('optional')]), [
        'undecided',
        false,
      ]);
      await answer(page, 'Accept');
      await inner.waitForFunction(() => window.assent.has('optional'));
    });
  }

  test('in the frame, where the page itself has no Assent', async (t) => {
    const { frame } = await openFrame(t, `<iframe title="Inside" src="${framed}"></iframe>`);
    await frame.getByRole('button', { name: 'Accept' }).click();
    await frame.waitForFunction(() => window.assent.has('optional'));
  });
});

suite('a frame of a sister host', () => {
  const { port } = new URL(site.url);
  const shop = `http://www.shop.localhost:${port}`;
  const sister = `http://maps.shop.localhost:${port}`;
  const body = '<script type="text/plain" data-category="optional">window.ran = ["held"];</script>';

  /** A page of the shop that shows a page of the sister host, both with the configuration `cookie`. */
  async function openBoth(t, cookie) {
    const inner = site.addPage(pageWithConfig({ cookie }, { body }));
    const html = pageWithConfig({ cookie }, { body: `<iframe title="Map" src="${sister}${inner}"></iframe>` });
    const { page, context } = await site.openPage(t, { origin: shop, html });
    await waitForBanner(page);
    const frame = page.frames()[1];
    await frame.waitForFunction(() => window.assent?.state);
    return { page, frame, context };
  }

  test('gets the consent of the page, and its withdrawal, where the cookie is of the domain that they share', async (t) => {
    const { page, frame, context } = await openBoth(t, { domain: 'shop.localhost' });
    assert.equal(await frame.evaluate(() => window.assent.has('optional')), false);
    await answer(page, 'Accept');
    await frame.waitForFunction(() => window.assent.has('optional') && window.ran);
    assert.deepEqual(
      (await context.cookies()).map(({ domain }) => domain),
      ['.shop.localhost'],
    );
    await page.evaluate(() => window.assent.withdraw());
    await frame.waitForFunction(() => !window.assent.has('optional'));
    assert.equal(await frame.locator('assent-banner').count(), 0);
  });

  test('stays denied where the cookie is of the host of the page alone', async (t) => {
    const { page } = await openBoth(t, {});
    await answer(page, 'Accept');
    await page.reload();
    const again = page.frames()[1];
    await again.waitForFunction(() => window.assent?.state);
    assert.deepEqual(await again.evaluate(() => [window.assent.has('optional'), window.ran ?? null]), [false, null]);
    assert.equal(await again.locator('assent-banner').count(), 0);
  });
});
