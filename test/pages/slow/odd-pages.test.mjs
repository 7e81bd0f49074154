import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { eventsOf, openSite, pageWith, pageWithConfig } from '../../helpers/site.mjs';
import { answer, consentOf, openPreferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const uncaught = (messages) => messages.filter(({ type }) => type === 'uncaught').map(({ text }) => text);

/** What a page does to itself before Assent comes. Each runs in the page. */
const BREAKS = {
  'no languages': () => {
    Object.defineProperty(Navigator.prototype, 'languages', { get: () => undefined });
  },
  'a clock that throws': () => {
    Date.now = () => {
      throw new Error('no clock');
    };
  },
  'no Date': () => {
    Object.assign(window, { Date: undefined });
  },
  'a Date that knows no time': () => {
    const toISOString = () => {
      throw new RangeError('Invalid time value');
    };
    Object.assign(Date.prototype, { toISOString });
    Date.parse = () => NaN;
  },
  'JSON that throws': () => {
    JSON.parse = JSON.stringify = () => {
      throw new Error('no JSON');
    };
  },
  'no JSON': () => {
    Object.assign(window, { JSON: undefined });
  },
  'no BroadcastChannel': () => {
    Reflect.deleteProperty(window, 'cookieStore');
    Reflect.deleteProperty(window, 'BroadcastChannel');
  },
  'a blocked BroadcastChannel': () => {
    Reflect.deleteProperty(window, 'cookieStore');
    Object.assign(window, {
      BroadcastChannel: function () {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  },
};

/** Runs in the page. */
const blockCookies = () => {
  const fail = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  Object.defineProperty(Document.prototype, 'cookie', { get: fail, set: fail, configurable: true });
};

suite('a page that is not as one expects', () => {
  for (const [name, initScript] of Object.entries(BREAKS)) {
    test(`${name}: the visitor is asked, can answer and can look it up`, async (t) => {
      const { page, messages } = await site.openPage(t, { initScript });
      await waitForBanner(page);
      await answer(page, 'Accept');
      assert.equal((await consentOf(page)).hasOptional, true);
      await openPreferences(page);
      await page.evaluate(() => window.assent.withdraw());
      assert.equal((await consentOf(page)).hasOptional, false);
      assert.deepEqual(uncaught(messages), []);
    });
  }

  for (const config of [{ mode: 'opt-out' }, { guardian: 'required' }, { mode: 'opt-out', guardian: 'required' }]) {
    test(`cookies that throw, with ${JSON.stringify(config)}: nothing is on, and Reject holds`, async (t) => {
      const html = pageWithConfig(config);
      const { page, messages } = await site.openPage(t, { html, initScript: blockCookies });
      await waitForBanner(page);
      assert.equal((await consentOf(page)).hasOptional, false);
      await answer(page, 'Reject');
      assert.equal((await consentOf(page)).hasOptional, false);
      assert.deepEqual(uncaught(messages), []);
    });
  }

  for (const language of ['', 'true', 'false', 'not a tag!', 'x']) {
    test(`data-language="${language}": the page's language, or English`, async (t) => {
      const tag = `<script src="/assent/assent.js" data-language="${language}"></script>`;
      const { page, messages } = await site.openPage(t, { html: pageWith({ tag }) });
      await waitForBanner(page);
      assert.deepEqual(uncaught(messages), []);
    });
  }

  test('a language that is none, a version with half a character, and a configuration that bites its tail', async (t) => {
    const tag = '<script src="/assent/assent.js" data-manual></script>';
    const { page, messages } = await site.openPage(t, { html: pageWith({ tag }) });
    await page.evaluate(() => {
      const config = { policy: { version: '\ud800' }, ui: {} };
      Object.assign(config.ui, { config, list: [config] });
      window.assent.start(config);
      window.assent.setLanguage(undefined);
      window.assent.setLanguage(/** @type {any} */ (1n));
    });
    await waitForBanner(page);
    await answer(page, 'Accept');
    const { hasOptional, record } = await consentOf(page);
    assert.equal(hasOptional, true);
    assert.equal(record.policyVersion, '\ud800');
    await page.reload();
    await page.evaluate(() => window.assent.start({ policy: { version: '\ud800' } }));
    assert.equal((await consentOf(page)).status, 'decided');
    assert.deepEqual(uncaught(messages), []);
  });

  test('a configuration and a root that throw when they are looked at, and a root that is gone for a moment', async (t) => {
    const tag = '<script src="/assent/assent.js" data-manual></script>';
    const { page, messages } = await site.openPage(t, { html: pageWith({ tag }) });
    await page.evaluate(async () => {
      const trap = () => {
        throw new Error('trap');
      };
      window.assent.start(/** @type {any} */ (new Proxy({}, { get: trap, ownKeys: trap, has: trap })));
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      window.assent.guard(/** @type {any} */ (proxy));
      const root = document.documentElement;
      root.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.append(root);
    });
    await waitForBanner(page);
    await answer(page, 'Accept');
    assert.deepEqual(uncaught(messages), []);
    assert.equal(await page.locator('html').getAttribute('data-assent'), 'decided');
  });

  test('elements of its own under the names of ours: told, and nothing is on', async (t) => {
    const { page, messages } = await site.openPage(t, {
      html: pageWith({ body: '<assent-declaration></assent-declaration><assent-settings></assent-settings>' }),
      initScript: () => {
        for (const name of ['banner', 'settings', 'preferences', 'declaration', 'embed']) {
          customElements.define(`assent-${name}`, class extends HTMLElement {});
        }
        window.causes = [];
        document.addEventListener('assent:error', ({ detail }) => window.causes.push(String(detail.error.cause)));
      },
    });
    await page.waitForFunction(() => window.causes.length > 0);
    const causes = await page.evaluate(() => window.causes);
    assert.ok(
      causes.every((cause) => cause === 'Error: the page has defined <assent-banner> itself'),
      causes.join('\n'),
    );
    assert.deepEqual(
      new Set((await eventsOf(page, 'error')).map(({ detail }) => detail.error.code)),
      new Set(['ui-unavailable']),
    );
    assert.equal((await consentOf(page)).hasOptional, false);
    assert.deepEqual(uncaught(messages), []);
  });

  test('two scripts, of two versions: one banner, and one answer', async (t) => {
    const tag = '<script src="/assent/assent.js"></script><script src="/assent/assent.full.js"></script>';
    const { page, messages } = await site.openPage(t, { html: pageWith({ tag }) });
    await waitForBanner(page);
    assert.equal(await page.locator('assent-banner').count(), 1);
    await answer(page, 'Reject');
    assert.deepEqual(uncaught(messages), []);
  });
});
