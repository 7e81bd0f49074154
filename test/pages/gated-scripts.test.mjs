import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { external, inline, ranUntil, tell } from '../helpers/held.mjs';
import { recordValue } from '../helpers/records.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';
import { answer, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();
const granted = { cookie: recordValue() };

/** Serves a script, and gives the markup that holds it. */
function served(name, { attributes = '', code = tell(name), delay = 0 } = {}) {
  site.addScript(`/js/${name}.js`, code, { delay });
  return external(name, `data-category="optional" ${attributes}`);
}

const pageHolding = (body) => pageWith({ body });

/** Brings one more script into the page, and tells what had run by the time it does. */
async function ranByNow(page) {
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), inline('now'));
  return (await ranUntil(page, 'now')).slice(0, -1);
}

suite('a granted script finds itself at home', () => {
  const note = `window.me ||= [];
    const { currentScript: me } = document;
    window.me.push([me?.id, me?.dataset.site, me?.src.split('/').pop(), me?.parentNode.id, me?.previousElementSibling?.id]);`;

  test('by document.currentScript, with its attributes, its address and its neighbours', async (t) => {
    const attributes = (id) => `id="${id}" data-site="7"`;
    const body = `<section id="home">
      <p id="before"></p><script type="text/plain" data-category="optional" ${attributes('inline')}>{${note}}</script>
      <p id="between"></p>${served('me', { attributes: attributes('external'), code: `{${note}}` })}
      <p id="late"></p>${served('me-async', { attributes: `async ${attributes('async')}`, code: `{${note}}` })}
    </section>`;
    const { page } = await site.openPage(t, { html: pageHolding(body), ...granted });
    await page.waitForFunction(() => window.me?.length === 3);
    const found = await page.evaluate(() => window.me.sort());
    assert.deepEqual(found, [
      ['async', '7', 'me-async.js', 'home', 'late'],
      ['external', '7', 'me.js', 'home', 'between'],
      ['inline', '7', '', 'home', 'before'],
    ]);
  });

  test('and stays where it is, so that what it shows later finds the place', async (t) => {
    const code = `const me = document.currentScript;
      addEventListener('later', () => { me.before(Object.assign(document.createElement('p'), { id: 'widget' })); });`;
    const { page } = await site.openPage(t, {
      html: pageHolding(served('widget', { code }) + inline('last')),
      ...granted,
    });
    await ranUntil(page, 'last');
    await page.evaluate(() => dispatchEvent(new Event('later')));
    assert.equal(await page.locator('#widget').count(), 1);
    assert.equal(await page.locator('script[src="/js/widget.js"]').count(), 1);
  });
});

suite('who waits for the held script is told by it, once', () => {
  test('that it has loaded, or could not', async (t) => {
    const body =
      served('loads', { attributes: `id="loads" onload="${tell('attribute')}"` }) +
      '<script type="text/plain" data-category="optional" data-src="/js/absent.js" id="absent"></script>';
    const { page } = await site.openPage(t, { html: pageHolding(body) });
    await page.evaluate(() => {
      const loads = document.getElementById('loads');
      loads.addEventListener('load', () => window.ran.push('listener'));
      document.getElementById('absent').onerror = () => window.ran.push('failed');
    });
    await answer(page, 'Accept');
    const ran = await ranUntil(page, 'failed');
    assert.deepEqual(ran, ['loads', 'attribute', 'listener', 'failed']);
  });
});

suite('a held script is itself', () => {
  test('when it is written while the page is parsed', async (t) => {
    const write = (html) => `<script>document.write(${JSON.stringify(html).replaceAll('</', '<\\/')});</script>`;
    const body = write(`${inline('written')}${served('written-external')}<p>`) + inline('last');
    const { page } = await site.openPage(t, { html: pageHolding(body), ...granted });
    assert.deepEqual(await ranUntil(page, 'last'), ['written', 'written-external', 'last']);
  });

  test('when it comes from the document of a frame', async (t) => {
    const { page } = await site.openPage(t, {
      html: pageHolding('<iframe title="Empty" id="frame"></iframe>'),
      ...granted,
    });
    await page.evaluate(
      (html) => {
        const { contentDocument } = document.querySelector('iframe');
        contentDocument.body.innerHTML = html;
        document.body.append(...contentDocument.body.children);
      },
      `<section>${inline('nested')}</section>${inline('last')}`,
    );
    assert.deepEqual(await ranUntil(page, 'last'), ['nested', 'last']);
  });

  test('beside a form whose fields bear the names of what every node has', async (t) => {
    const { page, messages } = await site.openPage(t, { html: pageHolding(''), ...granted });
    const field = (name) => `<input name="${name}">`;
    const names = ['matches', 'querySelectorAll', 'dataset', 'localName', 'closest'];
    const form = `<form data-category="optional">${names.map(field).join('')}</form>`;
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), form + inline('last'));
    assert.deepEqual(await ranUntil(page, 'last'), ['last']);
    assert.deepEqual(
      messages.filter(({ type }) => type === 'uncaught'),
      [],
    );
  });

  test('with attributes that no script could set', async (t) => {
    const body = inline('odd', 'data-category="optional" @click="go" "quoted" a<b') + inline('last');
    const { page, messages } = await site.openPage(t, { html: pageHolding(body), ...granted });
    assert.deepEqual(await ranUntil(page, 'last'), ['odd', 'last']);
    assert.deepEqual(messages, []);
  });

  test('with its real address, which the browser does not fetch for a text', async (t) => {
    const from = site.requests.length;
    const html = pageHolding(served('real', { delay: 100 }).replace('data-src', 'src') + inline('last'));
    const { page } = await site.openPage(t, { html });
    await waitForBanner(page);
    assert.equal(
      site.requests.slice(from).some(({ path }) => path === '/js/real.js'),
      false,
    );
    await answer(page, 'Accept');
    assert.deepEqual(await ranUntil(page, 'last'), ['real', 'last']);
  });

  test('when it has been away: it runs when it is back, and one that stays away does not', async (t) => {
    const { page } = await site.openPage(t, { html: pageHolding(inline('back') + inline('gone')) });
    await page.evaluate(() => {
      window.away = [...document.querySelectorAll('script[data-category]')];
      for (const script of window.away) script.remove();
    });
    await answer(page, 'Accept');
    assert.deepEqual(await ranByNow(page), []);
    await page.evaluate(() => document.body.append(window.away[0]));
    assert.deepEqual(await ranByNow(page), ['now', 'back']);
  });
});

suite('a script that has run', () => {
  const body = `<main>${inline('inline')}${served('external')}${inline('module', 'data-category="optional" data-type="module"')}${served('async', { attributes: 'async' })}</main>`;
  const allRan = (page) => page.waitForFunction(() => window.ran?.length === 4);

  test('leaves the held one in its place, for whoever put it there', async (t) => {
    const { page } = await site.openPage(t, { html: pageHolding(body) });
    await page.evaluate(() => (window.held = [...document.querySelectorAll('[data-category]')]));
    await answer(page, 'Accept');
    await allRan(page);
    assert.equal(await page.evaluate(() => window.held.every((held) => held.parentElement.localName === 'main')), true);
    await page.evaluate(() => window.held.map((held) => held.parentNode.removeChild(held)));
    assert.equal((await ranByNow(page)).length, 4);
  });

  test('does not run from a copy of the page when that is brought back after a withdrawal', async (t) => {
    const { page } = await site.openPage(t, { html: pageHolding(body), ...granted });
    await allRan(page);
    const ran = await page.evaluate(async () => {
      const main = document.querySelector('main');
      const copies = { html: main.outerHTML, node: main.cloneNode(true) };
      window.assent.withdraw();
      main.replaceWith(document.createRange().createContextualFragment(copies.html));
      document.body.append(copies.node);
      // As routers do: what a script makes anew runs.
      for (const old of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll('main script'))) {
        const script = document.createElement('script');
        for (const { name, value } of old.attributes) script.setAttribute(name, value);
        script.text = old.text;
        old.replaceWith(script);
      }
      // A module runs later than other scripts: what comes after it shows that it had its time.
      await new Promise((resolve) => {
        const code = 'dispatchEvent(new Event("modules-done"))';
        addEventListener('modules-done', resolve, { once: true });
        document.body.append(Object.assign(document.createElement('script'), { type: 'module', text: code }));
      });
      return window.ran;
    });
    assert.deepEqual(ran.slice(4), []);
    await page.evaluate(() => window.assent.acceptAll());
    await page.waitForFunction(() => window.ran.length === 12);
    assert.equal((await ranByNow(page)).length, 12);
  });
});
