import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recordValue } from '../helpers/records.mjs';
import { eventsOf, openSite, pageWith } from '../helpers/site.mjs';

const site = await openSite();
const { port } = new URL(site.url);

/** Hosts under `localhost` lead to this machine, and take cookies as any site does. */
const HOME = `http://shop.harbour.localhost:${port}`;

const CONFIG = {
  categories: [
    {
      id: 'functional',
      required: true,
      cookies: [{ name: 'basket' }, { name: 'basket', storage: 'local' }, { name: '_keep_*' }],
    },
    {
      id: 'optional',
      cookies: [
        { name: '_ga*' },
        { name: '_k*' },
        { name: '_plain' },
        { name: '__Host-id' },
        { name: '__Secure-id' },
        { name: 'list[one]:a@b' },
        { name: '_elsewhere', path: '/elsewhere' },
        { name: '_above', domain: 'harbour.localhost' },
        { name: 'seen.*', storage: 'local' },
        { name: 'tab.*', storage: 'session' },
        { name: 'queue-*', storage: 'indexeddb' },
      ],
      services: [
        { id: 'one', cookies: [{ name: '_shared' }, { name: '_one' }] },
        { id: 'two', cookies: [{ name: '_shared' }, { name: '_two' }] },
      ],
    },
    { id: 'marketing', cookies: [{ name: '_ad' }] },
  ],
};
const ALL = 'functional.optional.optional/one.optional/two.marketing';

/** Opens a page far down in the site, on which everything is granted and \`store\` has run. */
async function openShop(t, { store = () => {}, config = {}, body = '' } = {}) {
  const settings = JSON.stringify({ ...CONFIG, ...config });
  const head = `<script type="application/json" id="assent-config">${settings}</script>`;
  site.addPage(pageWith({ head, body }), {}, '/x/y/page');
  const context = await site.openContext(t);
  await context.addCookies([{ name: 'assent', value: recordValue({ g: ALL }), url: HOME }]);
  const page = await context.newPage();
  await page.goto(`${HOME}/x/y/page`);
  await page.waitForFunction(() => window.assent.has('marketing'));
  await page.evaluate(store);
  const names = async () => {
    const cookies = await context.cookies();
    return cookies.map(({ name }) => name).filter((name) => name !== 'assent');
  };
  return { page, context, names };
}

/** Waits until the names of the cookies, wherever they are set, are these. */
async function waitForNames(names, expected) {
  for (let last; ; ) {
    last = (await names()).sort();
    if (JSON.stringify(last) === JSON.stringify([...expected].sort())) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (performance.now() > waitForNames.end) assert.deepEqual(last, [...expected].sort());
  }
}

const notRemoved = async (page) =>
  (await eventsOf(page, 'error')).filter(({ detail }) => detail.error.code === 'not-removed').map(({ detail }) => detail.error.message);
