import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { bundle } from '../../helpers/bundle.mjs';
import { external, inline, ranUntil, tell } from '../../helpers/held.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { answer, consentOf, openPreferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

for (const name of ['external', 'external-nonced']) site.addScript(`/js/${name}.js`, tell(name));

const NONCED = '<script src="/assent/assent.js" nonce="abc"></script>';
const PLAIN = '<script src="/assent/assent.js"></script>';

const OWN = 'data-category="optional" nonce="abc"';
const HELD = [
  external('external'),
  inline('inline'),
  inline('wrong', 'data-category="optional" nonce="wrong"'),
  external('external-nonced', OWN),
  inline('inline-nonced', OWN),
  inline('last', OWN),
].join('');

/** Keeps what the browser refused. Runs in the page. */
function keepViolations() {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
    window.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
}

/**
 * @param {import('node:test').TestContext} t
 * @param {string} policy
 * @param {{ tag?: string, body?: string, cookie?: string }} [parts]
 */
const open = (t, policy, { tag = NONCED, body = HELD, ...others } = {}) =>
  site.openPage(t, {
    html: pageWith({ tag, body }),
    headers: { 'Content-Security-Policy': policy },
    initScript: keepViolations,
    ...others,
  });

test('under a strict policy with nothing but its own origin, all that Assent shows works', async (t) => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'none'; img-src data:; base-uri 'none'; form-action 'none'";
  const { page, messages } = await open(t, policy, { tag: PLAIN, body: '' });
  await waitForBanner(page);
  await openPreferences(page);
  await page.keyboard.press('Escape');
  await answer(page, 'Accept');
  await page.reload();
  assert.equal((await consentOf(page)).hasOptional, true);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(messages, []);
});

suite('no nonce is lent', () => {
  const policies = {
    'a nonce and the own origin': "script-src 'self' 'nonce-abc'",
    'a nonce': "script-src 'nonce-abc' 'strict-dynamic'",
    "a nonce, 'strict-dynamic' and a way back for old browsers":
      "script-src 'self' https: 'unsafe-inline' 'nonce-abc' 'strict-dynamic'",
  };
  for (const [what, policy] of Object.entries(policies)) {
    for (const returning of [false, true]) {
      const when = returning ? 'on a later visit' : 'after the answer';
      test(`under ${what}, held scripts run with their own nonce and not without it, ${when}`, async (t) => {
        const { page } = await open(t, policy, returning ? { cookie: recordValue() } : {});
        if (!returning) {
          await waitForBanner(page);
          await answer(page, 'Accept');
        }
        const names = await ranUntil(page);
        assert.deepEqual(
          names.filter((name) => name !== 'external'),
          ['external-nonced', 'inline-nonced', 'last'],
        );
        // Its own tag would let it pass by its address under the first policy; under the others nothing would.
        if (policy.includes('strict-dynamic')) assert.ok(!names.includes('external'));
      });
    }
  }

  test("under a nonce, inserted markup without it does not run by Assent's hand", async (t) => {
    const { page } = await open(t, policies['a nonce'], { cookie: recordValue() });
    await ranUntil(page);
    await page.evaluate(
      (markup) => document.body.insertAdjacentHTML('beforeend', markup),
      inline('injected') + external('external') + inline('end', OWN),
    );
    assert.deepEqual(await ranUntil(page, 'end'), ['external-nonced', 'inline-nonced', 'last', 'end']);
  });

  test('where Assent comes without a nonce, an inline script without one does not run either', async (t) => {
    const policy = "script-src 'self' 'nonce-abc'";
    const { page } = await open(t, policy, { tag: PLAIN, cookie: recordValue() });
    assert.deepEqual(await ranUntil(page), ['external', 'external-nonced', 'inline-nonced', 'last']);
  });
});

suite("under a nonce with 'strict-dynamic', no script without it runs, however Assent came to the page", () => {
  const policy = "script-src 'nonce-abc' 'strict-dynamic'";
  const loader = `<script nonce="abc">
    document.head.append(Object.assign(document.createElement('script'), { src: '/assent/assent.js' }));</script>`;
  const tags = {
    'from a bundle': '<script type="module" src="/bundle/entry.js" nonce="abc"></script>',
    'by a loader': loader,
  };

  before(async () => {
    for (const { name, code } of await bundle("import { start } from 'assent'; start();")) {
      site.addScript(`/bundle/${name}`, code);
    }
  });

  for (const [how, tag] of Object.entries(tags)) {
    for (const [when, cookie] of /** @type {const} */ ([
      ['after the answer', undefined],
      ['on a later visit', recordValue()],
    ])) {
      test(`${how}, ${when}`, async (t) => {
        const { page } = await open(t, policy, { tag, cookie });
        if (!cookie) await answer(page, 'Accept');
        assert.deepEqual(await ranUntil(page), ['external-nonced', 'inline-nonced', 'last']);
        await page.evaluate(
          (markup) => document.body.insertAdjacentHTML('beforeend', markup),
          inline('injected') + external('external') + inline('end', OWN),
        );
        assert.deepEqual(await ranUntil(page, 'end'), ['external-nonced', 'inline-nonced', 'last', 'end']);
      });
    }
  }
});

suite('under Trusted Types', () => {
  const enforced = "script-src 'self' 'nonce-abc'; require-trusted-types-for 'script'; trusted-types";

  test('with the two policies that are documented, everything works', async (t) => {
    const { page, messages } = await open(t, `${enforced} assent lit-html`);
    await waitForBanner(page);
    await openPreferences(page);
    await page.keyboard.press('Escape');
    await answer(page, 'Accept');
    const names = await ranUntil(page);
    assert.ok(names.includes('external-nonced') && names.includes('inline-nonced'));
    const isOfTypes = (violation) =>
      violation.startsWith('require-trusted-types') || violation.startsWith('trusted-types');
    assert.deepEqual((await page.evaluate(() => window.violations)).filter(isOfTypes), []);
    assert.deepEqual(
      messages.filter(({ type }) => type === 'uncaught'),
      [],
    );
  });

  test('without the policy of Lit, everything is denied, and an error says why', async (t) => {
    const { page } = await open(t, `${enforced} assent`);
    // What is wrong with the markup may be said first.
    await page.waitForFunction(() => window.heard.some(({ detail }) => detail.error?.code === 'ui-unavailable'));
    assert.equal((await consentOf(page)).hasOptional, false);
  });

  test('without the policy of Assent, the visitor can answer, and the page goes on', async (t) => {
    const { page, messages } = await open(t, `${enforced} lit-html`);
    await waitForBanner(page);
    await answer(page, 'Accept');
    await waitForEvent(page, 'error');
    assert.equal((await consentOf(page)).hasOptional, true);
    assert.deepEqual(
      messages.filter(({ type }) => type === 'uncaught'),
      [],
    );
  });
});
