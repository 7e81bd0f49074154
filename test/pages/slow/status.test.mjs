import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { openFirefox, withoutFirefox } from '../../helpers/firefox.mjs';
import { recordValue, refusalValue } from '../../helpers/records.mjs';
import { openSite, pageWith, pageWithConfig } from '../../helpers/site.mjs';
import { answer, banner, storedNames, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

const LINE = 'Opt-out request honoured';

const GPC = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, value: true });`;

/** Keeps what has shifted, each text that a status said and when, and when the state was known, in milliseconds. */
const WATCH = `
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value)))
    .observe({ type: 'layout-shift', buffered: true });
  window.said = [];
  document.addEventListener('assent:ready', () => (window.known = performance.now()));
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    new MutationObserver(() => {
      for (const status of root.querySelectorAll('[role=status]'))
        if (status.textContent) window.said.push([status.textContent, performance.now()]);
    }).observe(root, { childList: true, characterData: true, subtree: true });
    return root;
  };`;

const LINK = '<a href="/second">Second page</a>';
site.addPage(pageWith({ body: '<a href="/third">Third page</a>' }), {}, '/second');
site.addPage(pageWith(), {}, '/third');

const line = (page) => page.locator('assent-status [role=status]', { hasText: LINE });

suite('a visitor whose signal is honoured', () => {
  test('is told within a second, once, and nothing moves or is stored', async (t) => {
    const { page, context, messages } = await site.openPage(t, {
      html: pageWith({ body: '<p>Text</p>'.repeat(40) }),
      initScript: GPC + WATCH,
    });
    await line(page).waitFor();
    const [said, shifts, known] = await page.evaluate(() => [window.said, window.shifts, window.known]);
    assert.deepEqual(
      said.map(([text]) => text),
      [LINE],
    );
    assert.ok(said[0][1] - known < 1000, `after ${said[0][1] - known} ms`);
    assert.deepEqual(shifts, []);
    assert.deepEqual(await storedNames(page), []);
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await banner(page).count(), 0);
    assert.deepEqual(messages, []);
  });

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`finds nothing wrong with it by axe, ${colorScheme}`, async (t) => {
      const { page } = await site.openPage(t, { initScript: GPC });
      await page.emulateMedia({ colorScheme });
      await line(page).waitFor();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run('assent-status'));
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
    });
  }

  test('removes it by a click, also on a page that keeps clicks to itself', async (t) => {
    const body = `<script>addEventListener('click', (event) => event.stopImmediatePropagation(), true);</script>`;
    const { page } = await site.openPage(t, { html: pageWith({ body }), initScript: GPC });
    await line(page).waitFor();
    await page.locator('assent-status').getByRole('button', { name: 'Close' }).click();
    await line(page).waitFor({ state: 'detached' });
  });

  test('sees it go by itself, but not while the pointer is on it', async (t) => {
    const page = await (await site.openContext(t)).newPage();
    await page.clock.install();
    await page.addInitScript(GPC);
    await page.goto(`${site.url}${site.addPage(pageWith())}`);
    await line(page).waitFor();
    await line(page).hover();
    await page.clock.fastForward(11_000);
    assert.equal(await line(page).count(), 1);
    await page.mouse.move(600, 10);
    await page.clock.fastForward(11_000);
    await line(page).waitFor({ state: 'detached' });
  });

  test('is told once a visit: not on the next page, not after a reload, not on the way back', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: LINK }), initScript: GPC });
    await line(page).waitFor();
    const follow = async (/** @type {() => Promise<unknown>} */ go) => {
      await go();
      await page.waitForLoadState('networkidle');
      await page.waitForFunction(() => customElements.get('assent-status'));
      assert.equal(await line(page).count(), 0);
    };
    await follow(() => page.getByRole('link', { name: 'Second page' }).click());
    await follow(() => page.getByRole('link', { name: 'Third page' }).click());
    await follow(() => page.reload());
    await follow(() => page.goBack());
  });

  test('is told in the language of the page, by the sentence on signals where there is no shorter one', async (t) => {
    for (const [lang, text] of [
      ['de', 'Ihr Widerspruch wird beachtet'],
      ['fi', 'Global Privacy Control'],
    ]) {
      const html = pageWith().replace('lang="en"', `lang="${lang}"`);
      const { page } = await site.openPage(t, { html, initScript: GPC });
      await page.locator(`assent-status[lang=${lang}] [role=status]`, { hasText: text }).waitFor();
    }
  });

  test('finds it where the page has put it, and there it stays', async (t) => {
    const body = '<footer>Our shop. <assent-status></assent-status></footer>';
    const { page } = await site.openPage(t, { html: pageWith({ body }), initScript: GPC + WATCH });
    await page.locator('footer assent-status [role=status]', { hasText: LINE }).waitFor();
    assert.equal(await page.locator('assent-status').count(), 1);
    assert.equal(await page.locator('assent-status button').count(), 0);
    await page.evaluate(() => window.assent.acceptAll());
    await line(page).waitFor({ state: 'detached' });
  });

  test('reads it in the colours of the theme, whatever the system has', async (t) => {
    for (const [theme, colorScheme] of /** @type {const} */ ([
      ['light', 'dark'],
      ['dark', 'light'],
    ])) {
      const { page } = await site.openPage(t, { html: pageWithConfig({ ui: { theme } }), initScript: GPC });
      await page.emulateMedia({ colorScheme });
      await line(page).waitFor();
      const colours = await page.evaluate(() =>
        ['assent-status', 'assent-settings'].map((name) => {
          const host = document.querySelector(name);
          return host && getComputedStyle(host).colorScheme;
        }),
      );
      assert.deepEqual(colours, [theme, theme]);
    }
  });

  test('still has it when a router or a framework has replaced the body', async (t) => {
    const { page } = await site.openPage(t, { initScript: GPC });
    await line(page).waitFor();
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
    await line(page).waitFor({ state: 'attached' });
    await page.locator('assent-status').getByRole('button').click();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('assent-status').count(), 0);
  });

  test('has one alone where the page brings its own later, or in a shadow root', async (t) => {
    const { page } = await site.openPage(t, { initScript: GPC });
    await line(page).waitFor();
    await page.evaluate(() => document.querySelector('h1')?.append(document.createElement('assent-status')));
    await page.locator('h1 assent-status [role=status]', { hasText: LINE }).waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('assent-status').count(), 1);

    const body = '<div><template shadowrootmode="open"><assent-status></assent-status></template></div>';
    const { page: other } = await site.openPage(t, { html: pageWith({ body }), initScript: GPC });
    await line(other).waitFor();
    await other.waitForLoadState('networkidle');
    assert.equal(await other.locator('assent-status').count(), 1);
  });

  test('finds no empty box where the texts do not load', async (t) => {
    const context = await site.openContext(t);
    await context.route('**/locales/**', (route) => route.abort());
    const { page } = await site.openPage(t, { context, initScript: GPC });
    await page.waitForFunction(() => customElements.get('assent-status'));
    await page.waitForFunction(() => !document.querySelector('assent-status'));
  });

  test('is told in Firefox, which sends the signal itself', { skip: withoutFirefox }, async (t) => {
    const page = await openFirefox(t, {
      'privacy.globalprivacycontrol.enabled': true,
      'privacy.globalprivacycontrol.functionality.enabled': true,
    });
    await page.goto(`${site.url}${site.addPage(pageWith())}`);
    const start = Date.now();
    await page.waitForFunction(
      (text) => document.querySelector('assent-status')?.shadowRoot?.textContent?.includes(text),
      { polling: 50 },
      LINE,
    );
    assert.ok(Date.now() - start < 1000);
    assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), [
      '',
      0,
      0,
    ]);
  });
});

suite('under opt-out', () => {
  const html = pageWithConfig({ mode: 'opt-out' });

  test('who answers "Do not sell or share" reads that it is honoured', async (t) => {
    const { page } = await site.openPage(t, { html });
    await page.getByRole('button', { name: 'Do Not Sell or Share My Personal Information' }).click();
    await line(page).waitFor();
  });

  test('who refuses again reads it again, for as long', async (t) => {
    const page = await (await site.openContext(t)).newPage();
    await page.clock.install();
    await page.goto(`${site.url}${site.addPage(html)}`);
    await page.evaluate(() => window.assent.rejectAll());
    await line(page).waitFor();
    await page.clock.fastForward(9000);
    await page.evaluate(() => window.assent.rejectAll());
    await line(page).waitFor();
    await page.clock.fastForward(9000);
    assert.equal(await line(page).count(), 1);
    await page.clock.fastForward(2000);
    await line(page).waitFor({ state: 'detached' });
  });

  test('who has refused before reads it on the next visit, and who has accepted does not', async (t) => {
    const refused = await site.openPage(t, { html, cookie: refusalValue() });
    await line(refused.page).waitFor();
    const accepted = await site.openPage(t, { html, cookie: recordValue() });
    await accepted.page.waitForLoadState('networkidle');
    assert.equal(await accepted.page.locator('assent-status').count(), 0);
  });
});

test('nobody else is told anything, and fetches nothing for it', async (t) => {
  const from = site.requests.length;
  const fresh = await site.openPage(t, { origin: site.publicUrl });
  await waitForBanner(fresh.page);
  await answer(fresh.page, 'Reject');
  await site.openPage(t, { origin: site.publicUrl, cookie: recordValue() });
  const { page } = await site.openPage(t, { origin: site.publicUrl, cookie: refusalValue() });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    site.requests.slice(from).filter(({ path }) => path.includes('status')),
    [],
  );
});

test('a frame shows none', async (t) => {
  const framed = site.addPage(pageWith(), {}, '/status-framed');
  const { page } = await site.openPage(t, {
    html: `<!doctype html><title>Outside</title><iframe src="${framed}"></iframe>`,
    initScript: GPC,
  });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame?.waitForFunction(() => customElements.get('assent-status'));
  assert.equal(await frame?.locator('assent-status').count(), 0);
});
