import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';
import { answer, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

/** A second of silence: 8 bits, 8,000 times a second. */
function wave() {
  const sound = Buffer.alloc(44 + 8000, 128);
  sound.write('RIFF', 0);
  sound.writeUInt32LE(36 + 8000, 4);
  sound.write('WAVEfmt ', 8);
  for (const [at, value] of [[16, 16], [24, 8000], [28, 8000], [40, 8000]]) sound.writeUInt32LE(value, at); // prettier-ignore
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]]) sound.writeUInt16LE(value, at); // prettier-ignore
  sound.write('data', 36);
  return sound;
}

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
site.addScript('/held/sound.wav', wave(), { headers: { 'Content-Type': 'audio/wav' } });
for (const name of ['one', 'two']) {
  site.addScript(`/held/${name}.svg`, PICTURE, { headers: { 'Content-Type': 'image/svg+xml' } });
}
site.addScript('/held/sheet.css', 'h1 { z-index: 7; position: relative }', { headers: { 'Content-Type': 'text/css' } });
site.addPage('<!doctype html><title>Frame</title><p>Frame</p>', {}, '/held/frame');

/** Paths under `/held/` that were asked for since `from`, a length of the server's log. */
const heldRequests = (from) =>
  site.requests.slice(from).flatMap(({ path }) => (path.startsWith('/held/') ? [path.slice('/held/'.length)] : []));

/** Per kind of node: its markup, what it fetches, and whether what it brought is there. The last two run in the page. */
const KINDS = {
  'a frame': {
    markup: '<iframe id="node" title="Frame" data-category="optional" data-src="/held/frame"></iframe>',
    fetches: 'frame',
    isThere: (node) => node.contentDocument?.title === 'Frame' && node.contentDocument.readyState === 'complete',
  },
  'a picture': {
    markup: '<img id="node" alt="" data-category="optional" data-src="/held/one.svg">',
    fetches: 'one.svg',
    isThere: (node) => node.complete && node.naturalWidth === 8,
  },
  'a picture for several screens': {
    markup:
      '<img id="node" alt="" data-category="optional" data-src="/held/two.svg" data-srcset="/held/one.svg 1x, /held/two.svg 9x">',
    fetches: 'one.svg',
    isThere: (node) => node.complete && node.naturalWidth === 8,
  },
  'the source of a picture': {
    markup:
      '<picture><source data-category="optional" data-srcset="/held/one.svg"><img id="node" alt="" data-category="optional" data-src="/held/two.svg"></picture>',
    fetches: 'one.svg',
    isThere: (node) => node.complete && node.currentSrc.endsWith('one.svg'),
  },
  'a film': {
    markup: '<video id="node" data-category="optional" data-src="/held/sound.wav"></video>',
    fetches: 'sound.wav',
    isThere: (node) => node.readyState > 0,
  },
  'a sound': {
    markup: '<audio id="node" controls data-category="optional" data-src="/held/sound.wav"></audio>',
    fetches: 'sound.wav',
    isThere: (node) => node.readyState > 0,
  },
  'the source of a film': {
    markup: '<video id="node"><source data-category="optional" data-src="/held/sound.wav" type="audio/wav"></video>',
    fetches: 'sound.wav',
    isThere: (node) => node.readyState > 0,
  },
  'an embedded file': {
    markup: '<embed id="node" data-category="optional" data-src="/held/one.svg" type="image/svg+xml">',
    fetches: 'one.svg',
    isThere: (node) => node.getSVGDocument()?.documentElement.localName === 'svg',
  },
  'an object': {
    markup: '<object id="node" data-category="optional" data-src="/held/frame" type="text/html"></object>',
    fetches: 'frame',
    isThere: (node) => node.contentDocument?.title === 'Frame',
  },
  'a style sheet': {
    markup: '<link id="node" rel="stylesheet" data-category="optional" data-href="/held/sheet.css">',
    fetches: 'sheet.css',
    isThere: () => getComputedStyle(document.querySelector('h1')).zIndex === '7',
  },
};

/** Waits until what the node brought is there, or is not. */
const waitUntil = (page, { isThere }, expected) =>
  page.waitForFunction(`(${isThere})(document.getElementById('node')) === ${expected}`);

suite('what a node brings comes with a grant and goes with a withdrawal, as often as they do', () => {
  for (const [kind, node] of Object.entries(KINDS)) {
    test(`${kind}`, async (t) => {
      const from = site.requests.length;
      const { page } = await site.openPage(t, { html: pageWith({ body: node.markup }) });
      await waitForBanner(page);
      await waitUntil(page, node, false);
      assert.deepEqual(heldRequests(from), []);
      await answer(page, 'Accept');
      await waitUntil(page, node, true);
      assert.deepEqual([...new Set(heldRequests(from))], [node.fetches]);
      await page.evaluate(() => window.assent.withdraw());
      await waitUntil(page, node, false);
      await page.evaluate(() => window.assent.acceptAll());
      await waitUntil(page, node, true);
      await page.evaluate(() => window.assent.withdraw('optional'));
      await waitUntil(page, node, false);
    });

    test(`${kind}, on a page that comes with a grant`, async (t) => {
      const { page } = await site.openPage(t, { html: pageWith({ body: node.markup }), cookie: recordValue() });
      await waitUntil(page, node, true);
    });
  }
});

test('a stand-in that the page shows meanwhile is left alone, and gives way to the real address', async (t) => {
  const body = '<img alt="" id="node" src="/held/two.svg" data-category="optional" data-src="/held/one.svg">';
  const { page } = await site.openPage(t, { html: pageWith({ body }) });
  const isShown = (name) => page.waitForFunction((end) => document.querySelector('img').currentSrc.endsWith(end), name);
  await isShown('two.svg');
  await answer(page, 'Accept');
  await isShown('one.svg');
});

test('a node that another library marks with the same attribute keeps what it has', async (t) => {
  const body = '<img alt="" id="node" src="/held/two.svg" data-category="Shoes" data-src="/held/one.svg">';
  const { page } = await site.openPage(t, { html: pageWith({ body }), cookie: recordValue() });
  await page.evaluate(() => window.assent.withdraw());
  await page.evaluate(() => window.assent.acceptAll());
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  assert.equal(await page.getAttribute('#node', 'src'), '/held/two.svg');
});

test('a player that is on stops playing', async (t) => {
  const body = '<audio id="node" loop muted data-category="optional" data-src="/held/sound.wav"></audio>';
  const { page } = await site.openPage(t, { html: pageWith({ body }), cookie: recordValue() });
  await waitUntil(page, KINDS['a sound'], true);
  await page.evaluate(() => document.querySelector('audio').play());
  await page.evaluate(() => window.assent.withdraw());
  await waitUntil(page, KINDS['a sound'], false);
  assert.equal(await page.evaluate(() => document.querySelector('audio').currentTime), 0);
});
