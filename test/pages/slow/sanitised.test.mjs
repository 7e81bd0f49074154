import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { enginesFor } from '../../helpers/firefox.mjs';
import { openSite, pageWithConfig } from '../../helpers/site.mjs';
import { waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

site.addScript('/js/purify.js', await readFile(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js')));

const RUN = 'javascript:(window.ran||=[]).push(1)';
const RUN_ABOVE = 'javascript:(parent.ran||=[]).push(1)';
const SCRIPT_ABOVE = '&lt;script&gt;(parent.ran||=[]).push(1)&lt;/script&gt;';

/**
 * Markup of a visitor that names a category which is always granted, by what it tries. `tags` are what the site lets pass
 * besides.
 *
 * @type {Record<string, { markup: string, tags?: string[] }>}
 */
const attempts = {
  'a link that runs a script': { markup: `<a data-category="functional" data-href="${RUN}">Click</a>` },
  'a link in a picture that runs a script': {
    markup: `<svg><a data-category="functional" data-href="${RUN}"><text y="20">Click</text></a></svg>`,
  },
  'a link with white space in its scheme': {
    markup: `<a data-category="functional" data-href=" java\nscript:(window.ran||=[]).push(1)">Click</a>`,
  },
  'an area of a map': {
    markup: `<map name="m"><area shape="rect" coords="0,0,9,9" data-category="functional" data-href="${RUN}"></map>`,
  },
  'a picture whose address is a script': { markup: `<img alt="" data-category="functional" data-src="${RUN}">` },
  'a film whose poster is a script': { markup: `<video data-category="functional" data-poster="${RUN}"></video>` },
  'a form': {
    markup: `<form data-category="functional" data-src="${RUN}" data-href="${RUN}">Form</form>`,
  },
  'a division with the text of a script': {
    markup: `<div data-category="functional" data-srcdoc="${SCRIPT_ABOVE}" data-src="${RUN}">Click</div>`,
  },
  'a frame of a script, where frames may pass': {
    markup: `<iframe data-category="functional" data-src="${RUN_ABOVE}"></iframe>`,
    tags: ['iframe'],
  },
  'a frame of text, where frames may pass': {
    markup: `<iframe data-category="functional" data-src="data:text/html,${SCRIPT_ABOVE}"></iframe>`,
    tags: ['iframe'],
  },
  'a frame with its document, where frames may pass': {
    markup: `<iframe data-category="functional" data-srcdoc="${SCRIPT_ABOVE}"></iframe>`,
    tags: ['iframe'],
  },
  'an embedded script, where objects may pass': {
    markup: `<object data-category="functional" data-src="${RUN_ABOVE}"></object><embed data-category="functional" data-src="${RUN_ABOVE}">`,
    tags: ['object', 'embed'],
  },
  'a style sheet of text, where links may pass': {
    markup: `<link rel="stylesheet" data-category="functional" data-href="data:text/css,h1{z-index:7;position:relative}">`,
    tags: ['link'],
  },
};

/** Inserts what DOMPurify leaves of `markup`, clicks all of it, and tells what has come of it. Runs in the page. */
async function insert(/** @type {[string, string[]]} */ [markup, tags]) {
  const { DOMPurify } = /** @type {any} */ (window);
  const clean = DOMPurify.sanitize(markup, { ADD_TAGS: tags, FORCE_BODY: true });
  const place = document.body.appendChild(document.createElement('section'));
  place.innerHTML = clean;
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
  const elements = [...place.querySelectorAll('*')];
  for (const element of elements) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const found = {
    passed: clean.includes('data-category'),
    addresses: elements.flatMap((element) =>
      ['href', 'xlink:href', 'src', 'data', 'action', 'poster'].flatMap((name) => element.getAttribute(name) ?? []),
    ),
    apart: elements.every((element) => !element.hasAttribute('srcdoc') || element.hasAttribute('sandbox')),
    ran: window.ran ?? null,
    zIndex: getComputedStyle(document.querySelector('h1')).zIndex,
  };
  place.remove();
  return found;
}

const html = pageWithConfig({}, { head: '<script src="/js/purify.js"></script>' });

for (const [engine, { skip, open }] of Object.entries(enginesFor(site))) {
  test(`what DOMPurify lets pass becomes no script, in ${engine}`, { skip }, async (t) => {
    const page = await open(t, html);
    for (const [what, { markup, tags = [] }] of Object.entries(attempts)) {
      await t.test(what, async () => {
        const { passed, addresses, apart, ran, zIndex } = await page.evaluate(insert, [markup, tags]);
        assert.equal(passed, true, 'DOMPurify itself took it away');
        assert.deepEqual(addresses, []);
        assert.deepEqual([apart, ran, zIndex], [true, null, 'auto']);
      });
    }
  });
}

test('what DOMPurify lets pass decides nothing for those who click on it', async (t) => {
  const { page } = await site.openPage(t, { html });
  await waitForBanner(page);
  await page.evaluate(() => {
    const { DOMPurify } = /** @type {any} */ (window);
    document.body.insertAdjacentHTML(
      'beforeend',
      DOMPurify.sanitize(
        '<button data-assent-action="accept">Accept all</button><button data-assent-action="acceptAll">More</button>' +
          '<button data-assent-action="save" data-category="optional">Save this</button>',
      ),
    );
  });
  for (const name of ['Accept all', 'More', 'Save this']) await page.getByRole('button', { name }).click();
  const { status, hasOptional } = await page.evaluate(() => ({
    status: window.assent.state.status,
    hasOptional: window.assent.has('optional'),
  }));
  assert.deepEqual([status, hasOptional], ['undecided', false]);
});
