import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { external, inline, tell } from '../../helpers/held.mjs';
import { eventsOf, openSite, pageWith } from '../../helpers/site.mjs';
import { answer, consentOf, openPreferences, preferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
for (const name of ['external', 'external-nonced', 'last']) site.addScript(`/js/${name}.js`, tell(name));
site.addPage('<!doctype html><title>Frame</title>', {}, '/frame');

const OPTIONAL = 'data-category="optional"';
const NONCED = `${OPTIONAL} nonce="abc"`;
const hashOf = (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

const plainTag = '<script src="/assent/assent.js"></script>';
const noncedTag = '<script src="/assent/assent.js" nonce="abc"></script>';

const FRAME = `<iframe title="Frame" ${OPTIONAL} data-src="/frame"></iframe>`;
const WITHOUT_NONCE = external('external') + inline('inline');
const WITH_NONCE = external('external-nonced', NONCED) + inline('inline-nonced', NONCED);

/** Every policy lets the page's own icon through. */
const strict = (policy) => `default-src 'none'; img-src data:; frame-src 'self'; ${policy}`;

/**
 * Policies, what the page holds, which of it runs, also where the policy is only for reports, what the browser refuses
 * of the page's own, and how many of its scripts are named for want of a nonce.
 */
const POLICIES = {
  'its own origin for everything': {
    policy: "default-src 'self'; img-src data:",
    body: external('external'),
    runs: ['external'],
  },
  'its own origin for scripts and styles': {
    policy: strict("script-src 'self'; style-src 'self'"),
    body: external('external'),
    runs: ['external'],
  },
  'its own origin for scripts, and no styles at all': {
    policy: strict("script-src 'self'; style-src 'none'"),
    body: external('external'),
    runs: ['external'],
  },
  'a hash for one held script': {
    policy: strict(`script-src 'self' ${hashOf(tell('hashed'))}`),
    body: inline('hashed') + inline('inline'),
    runs: ['hashed'],
    runsUnderReports: ['hashed', 'inline'],
    refused: ['script-src-elem inline'],
  },
  'a nonce': {
    policy: strict("script-src 'nonce-abc'; style-src 'self'"),
    tag: noncedTag,
    body: WITHOUT_NONCE + WITH_NONCE,
    runs: ['external-nonced', 'inline-nonced'],
    told: 2,
  },
  "a nonce and 'strict-dynamic'": {
    policy: strict("script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'"),
    tag: noncedTag,
    body: WITHOUT_NONCE + WITH_NONCE,
    runs: ['external-nonced', 'inline-nonced'],
    told: 2,
  },
  'Trusted Types, with the two policies that are documented': {
    policy: strict("script-src 'self' 'nonce-abc'; require-trusted-types-for 'script'; trusted-types assent lit-html"),
    tag: noncedTag,
    body: WITHOUT_NONCE + WITH_NONCE,
    runs: ['external-nonced', 'inline-nonced'],
    told: 2,
  },
  'Trusted Types, with any policies': {
    policy: strict("script-src 'self' 'nonce-abc'; require-trusted-types-for 'script'"),
    tag: noncedTag,
    body: WITH_NONCE,
    runs: ['external-nonced', 'inline-nonced'],
  },
  'names for Trusted Types that nothing requires': {
    policy: strict("script-src 'self' 'nonce-abc'; trusted-types assent lit-html"),
    tag: noncedTag,
    body: WITH_NONCE,
    runs: ['external-nonced', 'inline-nonced'],
  },
};

/** Keeps what the browser refuses. Runs in the page. */
function keepRefused() {
  window.refused = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    window.refused.push(`${effectiveDirective} ${blockedURI}`),
  );
}

const ENFORCED = 'Content-Security-Policy';
const REPORTED = 'Content-Security-Policy-Report-Only';

const open = (t, { policy, tag = plainTag, body = '', head = '' }, header = ENFORCED) =>
  site.openPage(t, {
    html: pageWith({ head, tag, body: `${body}${FRAME}${external('last', 'data-category="functional" nonce="abc"')}` }),
    headers: { [header]: policy },
    initScript: keepRefused,
  });

const withoutLast = (page) => page.evaluate(() => window.ran.filter((name) => name !== 'last'));

/** Goes all the ways that a visitor can go, and sees that what waits for the answer follows it. */
async function useAll(page, runs) {
  await waitForBanner(page);
  await openPreferences(page);
  await page.keyboard.press('Escape');
  await preferences(page).waitFor({ state: 'hidden' });
  await answer(page, 'Accept');
  await page.waitForFunction((names) => names.every((name) => window.ran?.includes(name)), runs);
  await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'Frame');
  assert.deepEqual(await withoutLast(page), runs);
  await page.evaluate(() => window.assent.audit());
  await page.evaluate(() => window.assent.withdraw());
  await page.waitForFunction(() => !document.querySelector('iframe').hasAttribute('src'));
}

for (const header of [ENFORCED, REPORTED]) {
  suite(`a ${header} that allows what is documented lets everything work, and has nothing to refuse of it`, () => {
    for (const [what, row] of Object.entries(POLICIES)) {
      test(`${what}`, async (t) => {
        const { page, messages } = await open(t, row, header);
        await useAll(page, (header === REPORTED && row.runsUnderReports) || row.runs);
        assert.equal(await page.evaluate(() => document.documentElement.outerHTML.includes('abc')), false);
        assert.deepEqual(await page.evaluate(() => window.refused), row.refused ?? []);
        const told = messages.filter(({ text }) => !row.refused || !text.includes('violates'));
        assert.equal(told.length, row.told ?? 0);
        assert.ok(told.every(({ text }) => text.includes('it lacks the nonce of the page')));
      });
    }
  });
}

const waitForError = (page, code) =>
  page.waitForFunction((wanted) => window.heard.some(({ detail }) => detail.error?.code === wanted), code);

/** Policies that do not let Assent show itself. */
const TOO_STRICT = {
  'Trusted Types without any policy':
    "script-src 'self' 'nonce-abc'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Trusted Types without the policies of Assent':
    "script-src 'self' 'nonce-abc'; require-trusted-types-for 'script'; trusted-types other",
  'Trusted Types without the policy of Lit':
    "script-src 'self' 'nonce-abc'; require-trusted-types-for 'script'; trusted-types assent",
  'a hash for Assent and nothing for what it loads': null,
};

suite('a policy that does not leaves everything denied, says so once, and the page and the API alive', () => {
  for (const [what, policy] of Object.entries(TOO_STRICT)) {
    test(`${what}`, async (t) => {
      const code = Buffer.from(await (await fetch(`${site.url}/assent/assent.js`)).arrayBuffer());
      const integrity = hashOf(code);
      const { page, messages } = await open(t, {
        policy: strict(policy ?? `script-src ${integrity} 'nonce-abc'`),
        tag: policy ? noncedTag : `<script src="/assent/assent.js" integrity=${integrity}></script>`,
        body: WITH_NONCE,
      });
      await waitForError(page, 'ui-unavailable');
      assert.equal((await consentOf(page)).hasOptional, false);
      assert.equal(await page.evaluate(() => window.ran?.includes('inline-nonced') ?? false), false);
      assert.deepEqual(
        messages.filter(({ type }) => type === 'uncaught'),
        [],
      );
      await page.evaluate(() => window.assent.acceptAll());
      assert.equal((await consentOf(page)).status, 'decided');
      await page.evaluate(() => window.assent.withdraw());
      assert.equal((await consentOf(page)).hasOptional, false);
      const codes = (await eventsOf(page, 'error')).map(({ detail: { error } }) => error.code);
      assert.deepEqual(
        codes.filter((each, index) => codes.indexOf(each) !== index),
        [],
      );
    });
  }
});

suite('a policy that does not, but is only for reports, is reported against, and everything works', () => {
  for (const [what, policy] of Object.entries(TOO_STRICT)) {
    if (!policy) continue;
    test(`${what}`, async (t) => {
      const { page } = await open(t, { policy: strict(policy), tag: noncedTag, body: WITH_NONCE }, REPORTED);
      await useAll(page, ['external-nonced', 'inline-nonced']);
      assert.notDeepEqual(await page.evaluate(() => window.refused), []);
    });
  }
});

test('under Trusted Types with the policy of Lit alone, the visitor decides, scripts stay held, and it is said once', async (t) => {
  const { page, messages } = await open(t, {
    policy: strict("script-src 'self' 'nonce-abc'; require-trusted-types-for 'script'; trusted-types lit-html"),
    tag: noncedTag,
    body: WITH_NONCE,
  });
  await waitForBanner(page);
  await answer(page, 'Accept');
  await waitForError(page, 'markup-refused');
  // A frame's address is no matter of Trusted Types.
  await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'Frame');
  assert.equal((await consentOf(page)).hasOptional, true);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  const errors = await eventsOf(page, 'error');
  assert.deepEqual(
    errors.map(({ detail: { error } }) => error.code),
    ['markup-refused'],
  );
  assert.deepEqual(
    messages.filter(({ type }) => type === 'uncaught'),
    [],
  );
});

test('a page in a sandbox, which can store nothing, is held until the answer, which holds for as long as it lives', async (t) => {
  const config = {
    categories: [
      { id: 'functional', required: true },
      { id: 'optional', cookies: [{ name: '_ga*' }, { name: 'seen', storage: 'local' }] },
    ],
  };
  const head = `<script type="application/json" id="assent-config">${JSON.stringify(config)}</script>`;
  const { page, messages } = await open(t, { policy: 'sandbox allow-scripts', head, body: inline('inline') });
  await waitForBanner(page);
  assert.equal(await page.evaluate(() => window.ran?.includes('inline') ?? false), false);
  await answer(page, 'Accept');
  await page.waitForFunction(() => window.ran?.includes('inline'));
  await waitForError(page, 'not-stored');
  const { hasOptional, persisted } = await consentOf(page);
  assert.deepEqual([hasOptional, persisted], [true, false]);
  await page.evaluate(() => window.assent.withdraw());
  assert.equal((await consentOf(page)).hasOptional, false);
  assert.deepEqual(
    messages.filter(({ type }) => type === 'uncaught'),
    [],
  );
});
