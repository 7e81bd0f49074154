import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { enginesFor } from '../../helpers/firefox.mjs';
import { inline } from '../../helpers/held.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';

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

/** Where the middle of the button `name` is, in the banner or the preferences. Runs in the page. */
function findButton(/** @type {string} */ name) {
  // The page hides what one would ask the document for.
  const find = (selector) =>
    /** @type {Element[]} */ ([...Document.prototype.querySelectorAll.call(document, selector)]);
  const buttons = find('assent-banner, assent-preferences').flatMap(({ shadowRoot }) => [
    .../** @type {NodeListOf<HTMLElement>} */ (shadowRoot.querySelectorAll('button')),
  ]);
  const button = buttons.find(({ textContent, offsetWidth }) => textContent.trim() === name && offsetWidth > 0);
  if (!button) return null;
  button.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

/** Clicks the button `name` with the mouse, once it is there: for Playwright and Puppeteer. */
async function press(/** @type {any} */ page, /** @type {string} */ name) {
  for (let tries = 0; tries < 100; tries++) {
    const place = await page.evaluate(findButton, name);
    if (place) return page.mouse.click(...place);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`there is no button "${name}"`);
}

for (const [engine, { skip, open }] of Object.entries(enginesFor(site))) {
  suite(`in ${engine}, on a page whose markup hides`, { skip }, () => {
    for (const [what, markup] of Object.entries({ ...CLOBBERING, 'all of these': ALL })) {
      test(`${what}, the visitor is asked, can answer and can withdraw`, async (t) => {
        const page = await open(t, pageAround(markup));
        const uncaught = [];
        page.on('pageerror', (error) => uncaught.push(String(error)));
        const record = () => page.evaluate(() => window.assent.state.record);
        assert.deepEqual(await page.evaluate(() => [window.assent.state.mode, window.assent.state.granted]), [
          'opt-in',
          ['functional'],
        ]);
        await press(page, 'Accept');
        await page.waitForFunction(() => window.ran?.includes('held'));
        assert.deepEqual((await record()).granted, ['optional']);
        await page.reload();
        await page.waitForFunction(() => window.ran?.includes('held'));
        await page.evaluate(() => window.assent.showPreferences());
        await press(page, 'Reject all');
        await page.waitForFunction(() => !window.assent.has('optional'));
        await page.reload();
        assert.deepEqual((await record()).refused, ['optional']);
        assert.equal(await page.evaluate(() => window.ran), undefined);
        assert.deepEqual(await page.evaluate(() => window.heard.filter(({ name }) => name === 'error')), []);
        assert.deepEqual(uncaught, []);
      });
    }
  });
}
