import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { external, inline, ranUntil, tell } from '../../helpers/held.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';
import { answer, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

/** Markup of a held script with such code, inline or fetched. */
function held(code, { isExternal = false, attributes = '' } = {}) {
  const type = 'type="text/plain" data-category="optional"';
  if (!isExternal) return `<script ${type} ${attributes}>${code.replaceAll('</', '<\\/')}</script>`;
  const path = `/late/${site.requests.length}-${Math.random().toString(36).slice(2)}.js`;
  site.addScript(path, code);
  return `<script ${type} ${attributes} data-src="${path}"></script>`;
}

/** Opens a page as somebody who is about to accept, and does, or who has before. */
async function openGranted(t, body, isReturning) {
  const { page, ...rest } = await site.openPage(t, {
    html: pageWith({ body }),
    ...(isReturning && { cookie: recordValue() }),
  });
  if (!isReturning) {
    await page.waitForFunction(() => document.readyState === 'complete');
    await waitForBanner(page);
    await answer(page, 'Accept');
  }
  return { page, ...rest };
}

const VISITORS = { 'after an answer': false, 'on a later visit': true };

for (const [when, isReturning] of Object.entries(VISITORS)) {
  suite(`what a held script writes lands at its place, ${when}`, () => {
    for (const isExternal of [false, true]) {
      test(isExternal ? 'where it is fetched' : 'where it is inline', async (t) => {
        site.addScript('/late/written.js', tell('written'));
        const code = `document.write('<b id="one">1</b>'); document.writeln('<i>'); document.write('2</i>');
          document.write('<script src="/late/written.js"></scr' + 'ipt><script>${tell('after-written').replaceAll("'", '"')}</scr' + 'ipt>');
          document.write('<u id="end">3</u>');`;
        const body = `<main><p>before</p>${held(code, { isExternal })}<p>after</p></main>${inline('last')}`;
        const { page, messages } = await openGranted(t, body, isReturning);
        await page.locator('#end').waitFor();
        assert.equal((await page.locator('main').innerText()).replace(/\s+/g, ' '), 'before 1 23 after');
        assert.deepEqual(
          (await ranUntil(page, 'after-written')).filter((name) => name !== 'last'),
          ['written', 'after-written'],
        );
        assert.equal(await page.locator('h1').innerText(), 'Page');
        assert.deepEqual(messages, []);
      });
    }
  });

  test(`what a held script writes is there at once, ${when}`, async (t) => {
    const code = `
      document.write('<div id="ad"></div>');
      document.getElementById('ad').textContent = 'AD';
      document.write('<ul><li id="one">1');
      document.write('<li id="two">2</ul>');
      document.getElementById('one').className = 'seen';
      document.write('&am'); document.write('p;<p id="end">3');`;
    const { page, messages } = await openGranted(t, `<main>${held(code)}<p>after</p></main>`, isReturning);
    await page.locator('#end').waitFor();
    assert.equal(
      (await page.locator('main').innerHTML()).replace(/<script[^]*?<\/script>/g, ''),
      '<div id="ad">AD</div><ul><li id="one" class="seen">1</li><li id="two">2</li></ul>&amp;<p id="end">3</p><p>after</p>',
    );
    assert.deepEqual(messages, []);
  });

  test(`a held script that opens the document empties nothing, ${when}`, async (t) => {
    const code = `document.open(); document.write('<u id="end">O</u>'); document.close();`;
    const body = `<main><p>before</p>${held(code)}<p>after</p></main>${inline('last')}`;
    const { page } = await openGranted(t, body, isReturning);
    await page.locator('#end').waitFor();
    assert.equal((await page.locator('main').innerText()).replace(/\s+/g, ' '), 'before O after');
  });

  suite(`a held script that waits for the page starts, ${when}`, () => {
    test('once, where it takes its listeners back, adds them twice, or has them aborted', async (t) => {
      const code = `
        window.called = [];
        const ready = () => {
          document.removeEventListener('DOMContentLoaded', ready);
          removeEventListener('load', ready);
          called.push('ready');
        };
        document.addEventListener('DOMContentLoaded', ready);
        addEventListener('load', ready);
        const twice = () => called.push('twice');
        addEventListener('load', twice);
        addEventListener('load', twice);
        const gone = () => called.push('gone');
        addEventListener('load', gone);
        removeEventListener('load', gone);
        addEventListener('load', () => called.push('aborted'), { signal: AbortSignal.abort() });
        addEventListener('load', () => called.push('end'));`;
      const { page } = await openGranted(t, held(code), isReturning);
      await page.waitForFunction(() => window.called?.includes('end'));
      assert.deepEqual(await page.evaluate(() => window.called), ['ready', 'twice', 'end']);
    });

    for (const isExternal of [false, true]) {
      test(`once, and nobody else does again: ${isExternal ? 'fetched' : 'inline'}`, async (t) => {
        const note = (name) => `(window.called ||= []).push('${name}')`;
        const code = `
          document.addEventListener('DOMContentLoaded', (event) => { if (event.type === 'DOMContentLoaded') ${note('document')}; });
          addEventListener('DOMContentLoaded', { handleEvent() { ${note('object')}; } });
          window.addEventListener('load', function () { if (this === window) ${note('load')}; }, { once: true });
          document.body.addEventListener('click', () => ${note('click')});`;
        const own = `<script>for (const name of ['DOMContentLoaded', 'load'])
          addEventListener(name, () => (window.own = (window.own ?? 0) + 1));</script>`;
        const { page, messages } = await openGranted(t, own + held(code, { isExternal }), isReturning);
        await page.waitForFunction(() => window.called?.length >= 3);
        await page.waitForTimeout(100);
        assert.deepEqual(await page.evaluate(() => window.called.sort()), ['document', 'load', 'object']);
        assert.equal(await page.evaluate(() => window.own), 2);
        assert.deepEqual(messages, []);
      });
    }

    test('also by the handler of the window', async (t) => {
      const { page } = await openGranted(t, held(`window.onload = () => { ${tell('handler')} };`), isReturning);
      assert.deepEqual(await ranUntil(page, 'handler'), ['handler']);
    });
  });

  suite(`what sends no event holds up nothing, ${when}`, () => {
    const others = {
      'a type of another library': 'data-type="text/partytown" data-src="/late/other.js"',
      'a type that another library compiles': 'data-type="text/babel"',
      'structured data': 'data-type="application/ld+json"',
      'speculation rules': 'data-type="speculationrules"',
      'an import map': 'data-type="importmap"',
      'a script for old browsers': 'nomodule data-src="/late/other.js"',
      'a script for an event': 'for="window" event="onfocus" data-src="/late/other.js"',
    };
    for (const [name, attributes] of Object.entries(others)) {
      test(name, async (t) => {
        const other = `<script type="text/plain" data-category="optional" id="other" ${attributes}>{}</script>`;
        const { page } = await openGranted(t, other + inline('last'), isReturning);
        assert.deepEqual(await ranUntil(page), ['last']);
        const [, type] = /data-type="([^"]*)"/.exec(attributes) ?? [];
        if (type) assert.equal(await page.locator(`script[type="${type}"]#other`).count(), 1);
      });
    }

    test('a script with its type written out is waited for', async (t) => {
      site.addScript('/late/slow.js', tell('slow'), { delay: 150 });
      const slow = `<script type="text/plain" data-category="optional" data-type="text/javascript" data-src="/late/slow.js"></script>`;
      const { page } = await openGranted(t, slow + inline('last'), isReturning);
      assert.deepEqual(await ranUntil(page), ['slow', 'last']);
    });
  });
}

suite('deferred scripts and modules run when the page has been parsed', () => {
  const look = (name) => `${tell(name)} if (!document.getElementById('end')) ran.push('too early');`;
  for (const [name, attributes] of Object.entries({
    'a deferred script': 'defer',
    'a module': 'data-type="module"',
  })) {
    test(`${name}, of a visitor who returns to a slow page`, async (t) => {
      const script = held(look('whole'), { isExternal: true, attributes });
      const rest = Array.from({ length: 6 }, (_, index) => `<p>${index}</p>${inline(`p${index}`)}`);
      const html = [...pageWith({ body: `${script}|` }).split('|')];
      html.splice(1, 0, ...rest, '<p id="end">end</p>');
      const { page } = await site.openPage(t, { html, cookie: recordValue() });
      const ran = await ranUntil(page, 'whole');
      assert.deepEqual(
        ran.filter((entry) => !/^p\d$/.test(entry)),
        ['whole'],
      );
    });
  }

  test('an inline module too, in its turn', async (t) => {
    const body = `${held(look('module'), { attributes: 'data-type="module"' })}${external('one')}<p id="end">end</p>`;
    site.addScript('/js/one.js', tell('one'));
    const { page } = await site.openPage(t, { html: pageWith({ body }), cookie: recordValue() });
    assert.deepEqual((await ranUntil(page, 'module')).includes('too early'), false);
  });
});
