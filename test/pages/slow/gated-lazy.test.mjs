import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';
import { answer, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
for (const name of ['one', 'two', 'stand-in']) {
  site.addScript(`/held/${name}.svg`, PICTURE, { headers: { 'Content-Type': 'image/svg+xml' } });
}
for (const name of ['one', 'two']) {
  site.addPage(`<!doctype html><title>${name}</title><p>${name}`, {}, `/held/${name}`);
}
site.addPage(
  `<!doctype html><title>Moves</title><script>
    onload = () => { frameElement.src = '/held/two'; };
  </script>`,
  {},
  '/held/moves',
);

/** Paths under `/held/` that were asked for since `from`, a length of the server's log. */
const heldRequests = (from) =>
  site.requests.slice(from).flatMap(({ path }) => (path.startsWith('/held/') ? [path.slice('/held/'.length)] : []));

/** Some turns of the page, and an answer of the server: what was to be asked for has been. */
const settle = async (/** @type {import('playwright-core').Page} */ page) => {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve));
    await fetch('/turn');
  });
};

const titleOf = (/** @type {import('playwright-core').Page} */ page) =>
  page.evaluate(() => document.querySelector('iframe').contentDocument?.title);

suite('what a frame shows goes with a withdrawal', () => {
  const FRAME = (path) => `<iframe title="Frame" data-category="optional" data-src="/held/${path}"></iframe>`;

  test('though its own script has changed its address since', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: FRAME('moves') }), cookie: recordValue() });
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'two');
    await page.evaluate(() => window.assent.withdraw());
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === '');
    assert.equal(await page.getAttribute('iframe', 'src'), null);
  });

  test('though its own script has led it elsewhere', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: FRAME('one') }), cookie: recordValue() });
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'one');
    await page.evaluate(() => document.querySelector('iframe').contentWindow.location.assign('/held/two'));
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'two');
    await page.evaluate(() => window.assent.withdraw());
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === '');
  });

  test('and comes anew when a framework renders another address', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: FRAME('one') }), cookie: recordValue() });
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'one');
    await page.evaluate(() => document.querySelector('iframe').setAttribute('data-src', '/held/two'));
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'two');
    await page.evaluate(() => window.assent.withdraw());
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === '');
    const from = site.requests.length;
    await page.evaluate(() => document.querySelector('iframe').setAttribute('data-src', '/held/one'));
    await settle(page);
    assert.deepEqual([heldRequests(from), await titleOf(page)], [[], '']);
    await page.evaluate(() => window.assent.acceptAll());
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'one');
  });
});

test('an embed that the visitor has loaded once asks again for another address', async (t) => {
  const body = '<assent-embed category="optional" src="/held/one" title="Map"></assent-embed>';
  const { page } = await site.openPage(t, { html: pageWith({ body }) });
  await page.getByRole('button', { name: 'Load once' }).click();
  await page.frameLocator('assent-embed iframe').getByText('one').waitFor();
  const from = site.requests.length;
  await page.evaluate(() => document.querySelector('assent-embed').setAttribute('src', '/held/two'));
  await page.getByRole('button', { name: 'Load once' }).waitFor();
  await settle(page);
  assert.deepEqual(heldRequests(from), []);
  assert.equal(await page.locator('assent-embed iframe').count(), 0);
});

/** Lazy loaders as sites have them: each reads `data-src`, as Assent does. */
const LOADERS = {
  'that runs once the page is parsed': `
    addEventListener('DOMContentLoaded', () => {
      for (const node of document.querySelectorAll('[data-src]')) {
        node.src = node.dataset.src;
        if (node.dataset.srcset) node.srcset = node.dataset.srcset;
      }
    });`,
  'that sets attributes when something comes into view': `
    addEventListener('DOMContentLoaded', () => {
      const observer = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          target.setAttribute('src', target.getAttribute('data-src'));
          observer.unobserve(target);
        }
      });
      for (const node of document.querySelectorAll('[data-src]')) observer.observe(node);
    });`,
  'that watches the page and sets what is missing': `
    const fill = () => {
      for (const node of document.querySelectorAll('[data-src]:not([src])')) node.src = node.dataset.src;
    };
    new MutationObserver(fill).observe(document, { childList: true, subtree: true, attributes: true });`,
  'that watches the page and puts back what is taken away': `
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const { src } = target.dataset ?? {};
        if (src && target.getAttribute('src') !== src) target.setAttribute('src', src);
      }
    }).observe(document, { childList: true, subtree: true, attributes: true });`,
};

const GRID = `<img alt="" id="one" data-category="optional" data-src="/held/one.svg" data-srcset="/held/one.svg 1x">
  <iframe title="Frame" data-category="optional" data-src="/held/one"></iframe>
  <img alt="" id="free" data-src="/held/stand-in.svg">`;

/** A machine that is so busy that each look at the clock is long after the one before. */
const BUSY = `{
  const { now } = Performance.prototype;
  let late = 0;
  Performance.prototype.now = function () { return now.call(this) + (late += 50); };
}`;

const MACHINES = { '': undefined, ', on a busy machine': BUSY };

suite('a lazy loader', () => {
  for (const [which, code, machine] of Object.entries(LOADERS).flatMap((loader) =>
    Object.keys(MACHINES).map((name) => [...loader, name]),
  )) {
    test(`${which} loads nothing before consent and after a withdrawal, and the page goes on${machine}`, async (t) => {
      const from = site.requests.length;
      const html = pageWith({ body: `<script>${code}</script>${GRID}` });
      const { page, messages } = await site.openPage(t, { html, initScript: MACHINES[machine] });
      await waitForBanner(page);
      // Its work goes on where it has to.
      if (!which.includes('puts back')) {
        await page.waitForFunction(() => document.getElementById('free').getAttribute('src'));
      }
      await page.evaluate(() => document.body.append(document.createElement('p')));
      await settle(page);
      assert.deepEqual(
        heldRequests(from).filter((name) => name !== 'stand-in.svg'),
        [],
      );

      await answer(page, 'Accept');
      await page.waitForFunction(
        () => /** @type {HTMLImageElement} */ (document.getElementById('one')).naturalWidth === 8,
      );
      await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'one');
      await page.evaluate(() => window.assent.withdraw());
      await page.waitForFunction(() => !document.getElementById('one').getAttribute('src'));
      const later = site.requests.length;
      await page.evaluate(() => document.body.append(document.createElement('p')));
      await settle(page);
      assert.deepEqual(heldRequests(later), []);
      assert.equal(await page.getAttribute('iframe', 'src'), null);
      assert.deepEqual(
        messages.filter(({ type }) => type === 'uncaught'),
        [],
      );
    });
  }
});

test('a grid that filters by categories of its own keeps its pictures', async (t) => {
  const body = `<button id="filter" type="button">Shoes</button>
    <ul>${['shoes', 'hats', 'Shoes', 'shoes hats']
      .map(
        (category) => `<li><img alt="" data-category="${category}" data-src="/held/one.svg" src="/held/two.svg"></li>`,
      )
      .join('')}</ul>
    <div data-category="optional"><img alt="" src="/held/two.svg"></div>
    <script>
      filter.onclick = () => {
        for (const item of document.querySelectorAll('li img')) {
          item.parentNode.hidden = !item.dataset.category.includes('shoes');
          item.dataset.category += ' seen';
          item.dataset.src = '/held/two.svg';
        }
      };
    </script>`;
  const { page } = await site.openPage(t, { html: pageWith({ body }) });
  const addresses = () => page.evaluate(() => [...document.images].map((image) => image.getAttribute('src')));
  const all = Array(5).fill('/held/two.svg');
  await waitForBanner(page);
  assert.deepEqual(await addresses(), all);
  await page.click('#filter');
  await answer(page, 'Accept');
  await settle(page);
  assert.deepEqual(await addresses(), all);
  await page.evaluate(() => window.assent.withdraw());
  await settle(page);
  assert.deepEqual(await addresses(), all);
  const codes = await page.evaluate(() =>
    window.heard.flatMap(({ name, detail }) =>
      name === 'error' ? detail.error.message.match(/unknown id "[^"]*"/g) : [],
    ),
  );
  assert.equal(new Set(codes).size, codes.length, `each unknown id is reported once: ${codes.join('; ')}`);
});
