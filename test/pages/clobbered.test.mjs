import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openFirefox, withoutFirefox } from '../helpers/firefox.mjs';
import { inline, ranUntil } from '../helpers/held.mjs';
import { parseRecord } from '../helpers/records.mjs';
import { eventsOf, openSite, pageWith } from '../helpers/site.mjs';
import { answer, banner, consentOf, openPreferences, preferences, storedCookie } from '../helpers/visitor.mjs';

const site = await openSite();

/** What Assent, Lit or the tests of a site might ask `document` for. */
const MEMBERS =
  'activeElement addEventListener adoptedStyleSheets append baseURI body childNodes children cookie createComment ' +
  'createDocumentFragment createElement createElementNS createTextNode createTreeWalker currentScript defaultView dir ' +
  'dispatchEvent documentElement firstChild forms fullscreenElement getElementById getElementsByTagName head hidden ' +
  'importNode lang lastChild location nextSibling nodeType ownerDocument parentNode prerendering querySelector ' +
  'querySelectorAll readyState referrer removeEventListener scripts scrollingElement styleSheets title visibilityState';

/** What Assent, or whoever waits for it, might ask `window` for. */
const GLOBALS =
  'assent config clarity cookieStore dataLayer doNotTrack globalPrivacyControl gtag litHtmlVersions litIssuedWarnings ' +
  'litElementHydrateSupport litHtmlPolyfillSupport navigation prerendering reactiveElementVersions trustedTypes uetq';

const images = MEMBERS.split(' ').map((name) => `<img name="${name}" alt="">`);
const anchors = GLOBALS.split(' ').map((name) => `<a id="${name}" href="x:opt-out"></a>`);

/** Markup as a visitor could have written it. */
const CLOBBERING = {
  'members of the document': images.join(''),
  'members of the document, by forms': MEMBERS.split(' ')
    .map((name) => `<form name="${name}"></form>`)
    .join(''),
  globals: `${anchors.join('')}<a id="assent" name="state"></a><a id="assent" name="version"></a>`,
  'the configuration':
    '<form id="assent-config">{"mode":"opt-out"}</form><div id="assent-config">{"mode":"opt-out"}</div>',
  'members of a form': `<form id="form" data-category="functional">${'attributes localName parentNode nextSibling getAttribute setAttribute dataset matches closest isConnected shadowRoot'
    .split(' ')
    .map((name) => `<input name="${name}">`)
    .join('')}</form>`,
};
const ALL = Object.values(CLOBBERING).join('');

/** Before the tag, `markup` starts the body; the tag and what it blocks follow. */
const pageAround = (markup) => pageWith({ head: `</head><body>${markup}`, body: `${markup}${inline('held')}` });

const isUncaught = ({ type }) => type === 'uncaught';

suite('on a page whose markup hides', () => {
  for (const [what, markup] of Object.entries({ ...CLOBBERING, 'all of these': ALL })) {
    test(`${what}, the visitor is asked, can answer and can withdraw`, async (t) => {
      const { page, context, messages } = await site.openPage(t, { html: pageAround(markup) });
      const { mode, hasOptional } = await consentOf(page);
      assert.deepEqual([mode, hasOptional], ['opt-in', false]);
      await answer(page, 'Accept');
      assert.deepEqual(await ranUntil(page, 'held'), ['held']);
      assert.equal(parseRecord((await storedCookie(context)).value).g, 'optional');
      await page.reload();
      assert.deepEqual(await ranUntil(page, 'held'), ['held']);
      assert.equal(await banner(page).count(), 0);
      await openPreferences(page);
      await preferences(page).getByRole('button', { name: 'Reject all' }).click();
      await preferences(page).waitFor({ state: 'hidden' });
      assert.equal(parseRecord((await storedCookie(context)).value).r, 'optional');
      assert.deepEqual(await eventsOf(page, 'error'), []);
      assert.deepEqual(messages.filter(isUncaught), []);
    });
  }

  test('all of these, the visitor is asked and can answer, in Firefox', { skip: withoutFirefox }, async (t) => {
    const page = await openFirefox(t);
    const uncaught = [];
    page.on('pageerror', (error) => uncaught.push(String(error)));
    await page.goto(`${site.url}${site.addPage(pageAround(ALL))}`);
    const buttons = await page.waitForFunction(() => {
      const find = (element) =>
        /** @type {Element | null} */ (Reflect.apply(Document.prototype.querySelector, document, [element]));
      const all = find('assent-banner')?.shadowRoot?.querySelectorAll('button') ?? [];
      return [...all].find(({ textContent }) => textContent.trim() === 'Accept');
    });
    await /** @type {any} */ (buttons).click();
    await page.waitForFunction(() => window.ran?.includes('held'));
    const cookie = await page.evaluate(() =>
      Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').get.call(document),
    );
    assert.match(cookie, /&g=optional&/);
    assert.deepEqual(uncaught, []);
  });
});
