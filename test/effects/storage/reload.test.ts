import { expect } from '@open-wc/testing';
import type * as OnWithdrawal from '../../../src/effects/storage/on-withdrawal.js';
import type { ConfigInput } from '../../../src/consent/config-types.js';
import { nextEvent } from '../../helpers/events.js';
import { openFrame } from '../../helpers/frame.js';
import type { Frame } from '../../helpers/frame.js';
import { removeCookie, uniqueName } from '../../helpers/page.js';
import type * as Page from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';
import { defaultRecordOf, PATIENCE } from '../../helpers/pure-builders.js';

const REFUSAL = { g: '', r: 'optional', id: '' };

describe('onWithdraw: "reload"', function () {
  this.timeout(PATIENCE);

  let frame: Frame;
  let page: TestPage;
  let name: string;
  let reloads: number;

  beforeEach(async () => {
    frame = await openFrame();
    name = uniqueName();
    reloads = 0;
    frame.element.addEventListener('load', () => reloads++);
  });

  afterEach(() => {
    frame.end();
    removeCookie(name);
  });

  /** Opens a page of a visitor who has agreed. What it has removed is told by `removed`. */
  async function open(input: ConfigInput = {}) {
    const { openPage, storeRecord } = await frame.load<typeof Page>('/test/helpers/page.ts');
    const { removeOnWithdrawal } = await frame.load<typeof OnWithdrawal>('/src/effects/storage/on-withdrawal.ts');
    let isRemoved = () => {};
    const removed = new Promise<void>((resolve) => (isRemoved = resolve));
    page = openPage({ onWithdraw: 'reload', cookie: { name }, ...input }, defaultRecordOf(), {
      extras: async () => ({
        audit: () => Promise.reject(new Error('not asked for')),
        exportRecord: () => null,
        removeDenied: async () => isRemoved(),
      }),
    });
    removeOnWithdrawal(page.assent);
    page.assent.refresh();
    return { assent: page.assent, removed, storeRecord };
  }

  /** Waits until a page that was to be loaded again would have been: another one has loaded since. */
  async function untilAnotherLoaded() {
    (await openFrame()).end();
    (await openFrame()).end();
  }

  it('loads the page again once what was stored is gone, in the tab where the visitor withdraws', async () => {
    const { assent, removed } = await open();
    const reloaded = nextEvent(frame.element, 'load');
    assent.withdraw('optional');
    await removed;
    await reloaded;
    expect(reloads).to.equal(1);
  });

  const quiet: Readonly<Record<string, (opened: Awaited<ReturnType<typeof open>>) => unknown>> = {
    'where another tab has withdrawn': async ({ assent, removed, storeRecord }) => {
      storeRecord(name, defaultRecordOf({ ...REFUSAL, t: `${Math.floor(Date.now() / 1000)}` }));
      assent.refresh();
      expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['sync']);
      await removed;
    },
    'where a signal has come on': async ({ assent, removed }) => {
      Object.defineProperty(frame.window.navigator, 'globalPrivacyControl', { configurable: true, value: true });
      assent.refresh();
      expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['signal']);
      await removed;
    },
    'where the consent has expired': async ({ assent, removed }) => {
      frame.window.Date.now = () => Date.now() + 181 * 24 * 60 * 60 * 1000;
      assent.refresh();
      expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['expiry']);
      await removed;
    },
    'where the browser did not store the decision: it would be gone with the page': async ({ assent, removed }) => {
      const own = Object.getOwnPropertyDescriptor(frame.window.Document.prototype, 'cookie') ?? {};
      Object.defineProperty(frame.window.Document.prototype, 'cookie', { ...own, set: () => {} });
      assent.rejectAll();
      expect(assent.state).to.deep.include({ granted: ['functional'], persisted: false });
      await removed;
    },
    'for a grant, or a refusal that takes nothing back': ({ assent }) => {
      assent.acceptAll();
      assent.save({ optional: true });
    },
  };
  for (const [when, act] of Object.entries(quiet)) {
    it(`loads nothing again ${when}`, async () => {
      await act(await open());
      await untilAnotherLoaded();
      expect(reloads).to.equal(0);
    });
  }

  it('loads nothing again if the site wants to continue', async () => {
    const { assent, removed } = await open({ onWithdraw: 'continue' });
    assent.withdraw();
    await removed;
    await untilAnotherLoaded();
    expect(reloads).to.equal(0);
  });
});
