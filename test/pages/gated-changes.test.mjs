import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ranUntil, tell } from '../helpers/held.mjs';
import { recordValue } from '../helpers/records.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';

const site = await openSite();
for (const name of ['one', 'two']) site.addPage(`<!doctype html><title>${name}</title><p>${name}`, {}, `/held/${name}`);

const openGranted = (t, body) => site.openPage(t, { html: pageWith({ body }), cookie: recordValue() });

const titleIs = (page, title) =>
  page.waitForFunction((wanted) => document.querySelector('iframe').contentDocument?.title === wanted, title);

const FRAME = '<iframe title="Frame" data-category="optional" data-src="/held/one"></iframe>';

suite('a node that changes is treated as one that comes', () => {
  test('a granted frame shows the address that a framework gives it', async (t) => {
    const { page } = await openGranted(t, FRAME);
    await titleIs(page, 'one');
    await page.evaluate(() => (document.querySelector('iframe').dataset.src = '/held/two'));
    await titleIs(page, 'two');
  });

  test('a granted frame keeps its address where a router makes it equal to its server’s', async (t) => {
    const { page } = await openGranted(t, FRAME);
    await titleIs(page, 'one');
    await page.evaluate(() => document.querySelector('iframe').removeAttribute('src'));
    await page.waitForFunction(() => document.querySelector('iframe').hasAttribute('src'));
    await titleIs(page, 'one');
    await page.evaluate(() => window.assent.withdraw());
    await page.waitForFunction(() => !document.querySelector('iframe').hasAttribute('src'));
  });

  test('but nobody who takes it away each time hangs the page', async (t) => {
    const { page } = await openGranted(t, FRAME);
    await titleIs(page, 'one');
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      new MutationObserver(() => frame.removeAttribute('src')).observe(frame, { attributeFilter: ['src'] });
      frame.removeAttribute('src');
    });
    assert.equal(await page.evaluate(() => document.querySelector('iframe').hasAttribute('src')), false);
  });

  test('a category that is added to a node that stays counts', async (t) => {
    const body = `<iframe title="Frame" data-src="/held/one"></iframe>
      <script type="text/plain" id="script">${tell('late')}</script>`;
    const { page } = await openGranted(t, body);
    await page.evaluate(() => {
      for (const node of document.querySelectorAll('iframe, #script')) node.setAttribute('data-category', 'optional');
    });
    await titleIs(page, 'one');
    assert.deepEqual(await ranUntil(page, 'late'), ['late']);
  });
});

suite('what waits beside addresses', () => {
  const color = (page) => page.evaluate(() => getComputedStyle(document.querySelector('h1')).color);
  const RED = 'rgb(255, 0, 0)';
  const STYLE = '<style type="text/plain" data-category="optional">h1 { color: rgb(255, 0, 0) }</style>';

  test('a style sheet is in effect while it is granted', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: STYLE }) });
    assert.notEqual(await color(page), RED);
    await page.evaluate(() => window.assent.acceptAll());
    await page.waitForFunction((red) => getComputedStyle(document.querySelector('h1')).color === red, RED);
    await page.evaluate(() => window.assent.withdraw());
    await page.waitForFunction((red) => getComputedStyle(document.querySelector('h1')).color !== red, RED);
  });

  test('also where a router makes it equal to its server’s', async (t) => {
    const html = pageWith({
      body: '<style type="text/plain" data-category="optional">h1 { color: rgb(1, 2, 3) }</style>',
    });
    const { page } = await site.openPage(t, { html, cookie: recordValue() });
    const isOn = () => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)';
    await page.waitForFunction(isOn);
    await page.evaluate(() => document.querySelector('style').setAttribute('type', 'text/plain'));
    await page.waitForFunction(isOn);
  });

  test('one without a type that waits is left alone', async (t) => {
    const body = '<style data-category="optional">h1 { color: rgb(255, 0, 0) }</style>';
    const { page } = await site.openPage(t, { html: pageWith({ body }) });
    await page.evaluate(() => window.assent.acceptAll());
    await page.evaluate(() => window.assent.withdraw());
    await page.waitForTimeout(100);
    assert.equal(await color(page), RED);
  });

  test('a poster and the document of a frame', async (t) => {
    const body = `<video data-category="optional" data-poster="/held/poster.svg"></video>
      <iframe title="Frame" data-category="optional" data-srcdoc="<title>held</title>"></iframe>`;
    const { page } = await openGranted(t, body);
    await page.waitForFunction(() => document.querySelector('video').poster.endsWith('/held/poster.svg'));
    await page.waitForFunction(() => document.querySelector('iframe').srcdoc === '<title>held</title>');
    await page.evaluate(() => window.assent.withdraw());
    await page.waitForFunction(() => !document.querySelector('video[poster], iframe[srcdoc]'));
  });
});
