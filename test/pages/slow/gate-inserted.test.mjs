import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { external, inline, ranUntil, tell } from '../../helpers/held.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';
import { answer, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
site.addScript('/js/external.js', tell('external'));

/** What a router or a widget brings: a script that is fetched, one that is not, one of no known category. */
const MARKUP = `<section>
  ${external('external')}
  ${inline('inline')}
  ${inline('unknown', 'data-category="advertising"')}
  ${inline('last')}
</section>`;

/** Ways in which markup comes into a page, each run there. */
const WAYS = {
  'set as HTML': (markup) => (document.querySelector('main').innerHTML = markup),
  'inserted as HTML': (markup) => document.querySelector('main').insertAdjacentHTML('beforeend', markup),
  'cloned from a template': (markup) => {
    const template = document.createElement('template');
    template.innerHTML = markup;
    document.querySelector('main').append(template.content.cloneNode(true));
  },
  'imported from another document': (markup) => {
    const other = new DOMParser().parseFromString(markup, 'text/html');
    document.querySelector('main').append(...other.body.children);
  },
  'brought with a new body by a router': (markup) => {
    const other = new DOMParser().parseFromString(`<main>${markup}</main>`, 'text/html');
    document.body.replaceWith(document.adoptNode(other.body));
  },
  'made node by node': (markup) => {
    const other = new DOMParser().parseFromString(markup, 'text/html');
    for (const held of other.querySelectorAll('script')) {
      const script = document.createElement('script');
      for (const { name, value } of held.attributes) script.setAttribute(name, value);
      script.text = held.text;
      document.querySelector('main').append(script);
    }
  },
};

const html = pageWith({ body: '<main></main>' });

suite('markup that comes later is treated like the rest', () => {
  for (const [way, insert] of Object.entries(WAYS)) {
    test(`its scripts run once each, in order, where it is ${way} after the answer`, async (t) => {
      const { page } = await site.openPage(t, { html, cookie: recordValue() });
      await page.evaluate(insert, MARKUP);
      assert.deepEqual(await ranUntil(page), ['external', 'inline', 'last']);
    });

    test(`its scripts are held until the answer where it is ${way} before`, async (t) => {
      const { page } = await site.openPage(t, { html });
      await waitForBanner(page);
      await page.evaluate(insert, MARKUP);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      await waitForBanner(page);
      await answer(page, 'Accept');
      assert.deepEqual(await ranUntil(page), ['external', 'inline', 'last']);
    });
  }

  test('a frame that is inserted waits like one that was there', async (t) => {
    site.addPage('<title>Map</title>', {}, '/map');
    const { page } = await site.openPage(t, { html });
    await waitForBanner(page);
    await page.evaluate(() => {
      document.querySelector('main').innerHTML =
        '<iframe data-category="optional" data-src="/map" title="Map"></iframe>';
    });
    assert.equal(await page.locator('iframe').getAttribute('src'), null);
    const loaded = page.waitForResponse((response) => response.url().endsWith('/map'));
    await answer(page, 'Accept');
    await loaded;
  });

  test('a node that moves about does not run twice', async (t) => {
    const { page } = await site.openPage(t, { html, cookie: recordValue() });
    await page.evaluate(WAYS['set as HTML'], MARKUP);
    assert.deepEqual(await ranUntil(page), ['external', 'inline', 'last']);
    await page.evaluate((markup) => {
      const main = document.querySelector('main');
      document.body.append(document.querySelector('section'));
      main.append(document.querySelector('section'));
      main.insertAdjacentHTML('beforeend', markup);
    }, inline('end'));
    assert.deepEqual(await ranUntil(page, 'end'), ['external', 'inline', 'last', 'end']);
  });
});

test('a router that swaps the body leaves one banner, which works', async (t) => {
  const { page } = await site.openPage(t, { html });
  await waitForBanner(page);
  const from = Date.now();
  await page.evaluate(() => {
    const other = new DOMParser().parseFromString('<main>Other</main>', 'text/html');
    document.body.replaceWith(document.adoptNode(other.body));
    document.querySelector('assent-banner')?.remove();
  });
  await waitForBanner(page);
  assert.ok(Date.now() - from < 1000 + 500, 'it took longer than a second, and half of one for the machine');
  assert.equal(await page.locator('assent-banner').count(), 1);
  await answer(page, 'Accept');
  assert.equal(await page.evaluate(() => window.assent.has('optional')), true);
});
