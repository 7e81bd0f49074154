import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { enginesFor } from '../../helpers/firefox.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { answer, clickAt, openPreferences, preferences, waitForBanner, waitUntil } from '../../helpers/visitor.mjs';

const site = await openSite();

const DIALOG = '<dialog id="theirDialog"><p>Join our club</p><button type="button">Later</button></dialog>';

/** A dialog in a shadow root, around what stands in the page. */
const SHADOW = `<club-dialog><button type="button" autofocus>Later</button></club-dialog><script>
  customElements.define('club-dialog', class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<dialog><slot></slot></dialog>';
    }
  });
  theirDialog = document.querySelector('club-dialog').shadowRoot.querySelector('dialog');
</script>`;

/** What pages do to the events of a visitor, as scripts before Assent. */
const TRAPS = {
  'traps the focus and swallows every click outside': () => {
    const types = ['pointerdown', 'mousedown', 'touchstart', 'click', 'keydown', 'focusin'];
    for (const type of types) {
      document.addEventListener(
        type,
        (event) => {
          if (event.target === document.querySelector('#name')) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          document.querySelector('input').focus();
        },
        true,
      );
    }
  },
  'stops every click at the window, before Assent hears of it': () => {
    addEventListener('click', (event) => event.stopImmediatePropagation(), true);
  },
};

/** Waits until a button of the banner is what a click there meets, and the banner has finished with what comes after. */
const untilAlive = (page) =>
  waitUntil(page, async () => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const [banner] = roots.flatMap((root) => [...root.querySelectorAll('assent-banner')]);
    const button = banner?.shadowRoot.querySelector('[data-choice=reject]');
    if (!button) return false;
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const hitIn = (root) => {
      const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return hit?.shadowRoot && hit.shadowRoot !== root ? (hitIn(hit.shadowRoot) ?? hit) : hit;
    };
    return hitIn(document) === button;
  });

const refused = (page) => waitUntil(page, async () => !!window.assent.state.record?.refused.includes('optional'));

for (const [engine, { skip, open }] of Object.entries(enginesFor(site))) {
  suite(`in ${engine}, the visitor can answer on a page`, { skip }, () => {
    for (const [what, body] of Object.entries({ '': DIALOG, ' in a shadow root': SHADOW })) {
      test(`that has a modal dialog of its own${what} open before the banner comes`, async (t) => {
        const page = await open(t, pageWith({ body: `${body}<script>theirDialog.showModal();</script>` }));
        await untilAlive(page);
        await clickAt(page, 'assent-banner', '[data-choice=reject]');
        await refused(page);
        assert.equal(await page.evaluate(() => window.theirDialog.open), true, 'their dialog stays');
      });

      test(`that opens a modal dialog${what} while the banner is there, and closes it`, async (t) => {
        const page = await open(t, pageWith({ body }));
        await untilAlive(page);
        await page.evaluate(() => window.theirDialog.showModal());
        await untilAlive(page);
        await page.evaluate(() => window.theirDialog.close());
        await untilAlive(page);
        assert.equal(await page.evaluate(() => document.querySelectorAll('assent-banner').length), 1);
        await clickAt(page, 'assent-banner', '[data-choice=reject]');
        await refused(page);
      });
    }

    for (const [what, trap] of Object.entries(TRAPS)) {
      test(`that ${what}, in the banner, in the preferences, and later by the corner button`, async (t) => {
        const page = await open(t, pageWith({ head: `<script>(${trap})();</script>` }));
        await untilAlive(page);
        await clickAt(page, 'assent-banner', '[part=customise]');
        await waitUntil(
          page,
          async () => !!document.querySelector('assent-preferences')?.shadowRoot.querySelector('dialog'),
        );
        await clickAt(page, 'assent-preferences', '[part=switch]');
        await clickAt(page, 'assent-preferences', '[part=save]');
        await waitUntil(page, async () => window.assent.has('optional'));
        await waitUntil(page, async () => !document.querySelector('assent-preferences'));
        await page.evaluate(() => window.assent.reset());
        await untilAlive(page);
        await clickAt(page, 'assent-banner', '[data-choice=reject]');
        await refused(page);
        await waitUntil(page, async () => !!document.querySelector('assent-settings[side]:not([hidden])'));
        await clickAt(page, 'assent-settings', 'button');
        await waitUntil(
          page,
          async () => !!document.querySelector('assent-preferences')?.shadowRoot.querySelector('dialog'),
        );
      });
    }

    for (const [what, replace] of Object.entries({
      'replaces what its root holds': () => {
        document.documentElement.innerHTML = '<head></head><body><p>New</p></body>';
      },
      'replaces its root': () => {
        document.documentElement.replaceWith(document.createElement('html'));
        document.documentElement.append(document.createElement('body'));
      },
      'writes its document anew': () => {
        document.open();
        document.write('<!doctype html><body><p>New</p>');
        document.close();
      },
    })) {
      test(`that ${what}, and has the corner button for good`, async (t) => {
        const page = await open(t, pageWith());
        await untilAlive(page);
        await page.evaluate(replace);
        await untilAlive(page);
        await clickAt(page, 'assent-banner', '[data-choice=reject]');
        await refused(page);
        await page.evaluate(replace);
        await waitUntil(page, async () => !!document.querySelector('assent-settings[side]:not([hidden])'));
        await clickAt(page, 'assent-settings', 'button');
        await waitUntil(
          page,
          async () => !!document.querySelector('assent-preferences')?.shadowRoot.querySelector('dialog'),
        );
      });
    }
  });
}

test('a settings link inside an element that stops clicks works, and the page does not jump', async (t) => {
  const body = `<div style="height: 3000px"></div>
    <nav><a href="#" data-assent-action="preferences">Cookies</a></nav>
    <script>for (const capture of [true, false])
      document.querySelector('nav').addEventListener('click', (event) => event.stopImmediatePropagation(), capture);
    </script>`;
  const { page } = await site.openPage(t, { html: pageWith({ body }), cookie: recordValue() });
  await page.getByRole('link', { name: 'Cookies' }).click();
  await preferences(page).waitFor();
  assert.ok(await page.evaluate(() => scrollY > 1000 && !location.href.endsWith('#')));
});

/** Hides an element of Assent as a content blocker does, whose styles win over all others. Runs in the page. */
const hideAll = () => {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    if (/^assent-(banner|preferences)$/.test(this.localName))
      window.surfaceRoots = [...(window.surfaceRoots ?? []), root];
    return root;
  };
  window.hideSurfaces = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { display: none !important }');
    for (const root of window.surfaceRoots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
};

for (const layout of /** @type {const} */ (['modal', 'box'])) {
  test(`a ${layout} that a content blocker hides leaves the page at work, and the corner button`, async (t) => {
    const html = pageWithConfig(
      { ui: { layout } },
      { body: '<button type="button" onclick="isDone = true">Buy</button>' },
    );
    const { page } = await site.openPage(t, { html, initScript: hideAll });
    await waitForEvent(page, 'show');
    await page.evaluate(() => window.hideSurfaces());
    await page.getByRole('button', { name: 'Buy' }).click();
    assert.equal(await page.evaluate(() => window.isDone), true);
    await page.getByRole('button', { name: 'Cookie settings' }).click();
    await preferences(page).waitFor();
  });
}

test('preferences that a content blocker hides are an error, and leave the page at work', async (t) => {
  const html = pageWith({ body: '<button type="button" onclick="isDone = true">Buy</button>' });
  const { page, messages } = await site.openPage(t, {
    html,
    cookie: recordValue(),
    initScript: () => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, options);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':host { display: none !important }');
        if (this.localName === 'assent-preferences') setTimeout(() => root.adoptedStyleSheets.push(sheet));
        return root;
      };
    },
  });
  const code = await page.evaluate(() => window.assent.showPreferences().catch((error) => error.code));
  assert.equal(code, 'ui-unavailable');
  await page.getByRole('button', { name: 'Buy' }).click();
  assert.equal(await page.evaluate(() => window.isDone), true);
  assert.deepEqual(
    messages.filter(({ type }) => type === 'uncaught'),
    [],
  );
});

/** Runs in the page. What was opened last is in front of all else in the top layer. */
function noteOpened() {
  window.opened = [];
  const note = (prototype, name) => {
    const show = prototype[name];
    prototype[name] = function (...about) {
      const { host } = this.getRootNode();
      if (host) window.opened.push(host.localName);
      return show.apply(this, about);
    };
  };
  note(HTMLElement.prototype, 'showPopover');
  note(HTMLDialogElement.prototype, 'showModal');
}

for (const [how, open] of Object.entries({
  'while the page loads': () => window.assent.showPreferences(),
  'before a dialog of the page comes and goes': async () => {
    await window.assent.showPreferences();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    dialog.close();
  },
  'before everything is forgotten': async () => {
    window.assent.acceptAll();
    await window.assent.showPreferences();
    window.assent.reset();
    await window.assent.showBanner();
  },
})) {
  test(`the banner is behind the preferences that were opened ${how}, and back in front afterwards`, async (t) => {
    const { page } = await site.openPage(t, { initScript: noteOpened });
    await waitForBanner(page);
    await page.evaluate(open);
    await preferences(page).waitFor();
    await page.waitForFunction(() => document.documentElement.firstElementChild.localName === 'assent-banner');
    assert.equal(await page.evaluate(() => window.opened.at(-1)), 'assent-preferences');
    await page.keyboard.press('Escape');
    await preferences(page).waitFor({ state: 'hidden' });
    await answer(page, 'Reject');
  });
}

for (const name of ['inert', 'aria-hidden']) {
  test(`a page that makes everything else ${name}, for a dialog of its own kind, leaves the banner alive`, async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: '<div id="dialog">Welcome</div>' }) });
    await waitForBanner(page);
    await page.evaluate((attribute) => {
      for (const child of document.body.children) if (child.id !== 'dialog') child.setAttribute(attribute, 'true');
    }, name);
    await answer(page, 'Reject');
    assert.equal(await page.evaluate(() => window.assent.state.status), 'decided');
  });
}

test('the policy that a modal asks about can be read', async (t) => {
  const path = '/privacy-policy';
  const html = pageWithConfig(
    { policy: { url: path }, ui: { layout: 'modal' } },
    { body: '<button type="button">Read on</button>' },
  );
  const { page } = await site.openPage(t, { html, path });
  await waitForBanner(page);
  await page.getByRole('button', { name: 'Read on' }).click();
  await openPreferences(page);
});
