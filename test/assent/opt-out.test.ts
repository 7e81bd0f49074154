import { expect } from '@open-wc/testing';
import type { AssentInstance } from '../../src/assent/assent.js';
import type { Ui } from '../../src/assent/loaders.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { stubCookies } from '../helpers/cookie-stub.js';
import { openFrame } from '../helpers/frame.js';
import { openPage, removeCookie, sendSignals, setCookie, storeRecord } from '../helpers/page.js';
import type * as Page from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { DAY, defaultRecordOf, PATIENCE } from '../helpers/pure-builders.js';

const REFUSAL = { g: '', r: 'optional', id: '' };

const OPT_OUT: ConfigInput = { mode: 'opt-out' };

const UI: Ui<AssentInstance> = {
  showBanner: async () => {},
  showPreferences: async () => {},
  upgrade: async () => {},
  hide: () => {},
};

const fail = () => {
  throw new DOMException('blocked', 'SecurityError');
};

describe('opt-out', () => {
  /** What puts everything back at the end of a test, the last first. */
  const restore: (() => void)[] = [];
  let page: TestPage;

  const open = (input: ConfigInput = {}, ...about: [stored?: Parameters<typeof openPage>[1], own?: object]) => {
    page = openPage({ ...OPT_OUT, ...input }, ...about);
    // Once cookies can be removed again.
    restore.push(page.end);
    return page.assent;
  };

  const override = (target: object, name: string, descriptor: PropertyDescriptor) => {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { configurable: true, ...descriptor });
    restore.unshift(() => {
      if (own) Object.defineProperty(target, name, own);
      else Reflect.deleteProperty(target, name);
    });
  };

  afterEach(() => {
    for (const undo of restore.splice(0)) undo();
  });

  it('is on where it can be known that nobody has refused', () => {
    expect(open().state).to.deep.include({ status: 'undecided', granted: ['functional', 'optional'], record: null });
  });

  describe('is off', () => {
    it('in a frame, also of the same site', async () => {
      const frame = await openFrame();
      restore.unshift(frame.end);
      const { openPage: openInFrame } = await frame.load<typeof Page>('/test/helpers/page.ts');
      page = openInFrame(OPT_OUT);
      restore.unshift(page.end);
      expect(page.assent.state).to.deep.include({ mode: 'opt-out', status: 'undecided', granted: ['functional'] });
      // What the visitor decides counts there too.
      page.assent.acceptAll();
      expect(page.assent.state.granted).to.deep.equal(['functional', 'optional']);
    }).timeout(PATIENCE);

    it('while the page is prerendered, and on once somebody has opened it', () => {
      let isPrerendering = true;
      override(Document.prototype, 'prerendering', { get: () => isPrerendering });
      const assent = open();
      expect(assent.state.granted).to.deep.equal(['functional']);
      isPrerendering = false;
      assent.refresh();
      expect(assent.state.granted).to.deep.equal(['functional', 'optional']);
    });

    it('where cookies are switched off', () => {
      override(navigator, 'cookieEnabled', { value: false });
      expect(open().state).to.deep.include({ status: 'undecided', granted: ['functional'] });
    });

    it('where reading cookies throws', () => {
      restore.unshift(stubCookies({ get: fail, set: fail }));
      expect(open().state).to.deep.include({ status: 'undecided', granted: ['functional'] });
    });

    for (const name of ['globalPrivacyControl', 'doNotTrack']) {
      it(`where reading ${name} throws`, () => {
        override(navigator, name, { get: fail });
        expect(open().state).to.deep.include({ status: 'undecided', granted: ['functional'] });
      });
    }

    it('where a signal objects, also one that leads to a question', () => {
      restore.unshift(sendSignals({ globalPrivacyControl: true }));
      expect(open().state.granted).to.deep.equal(['functional']);
      expect(open({ signals: { globalPrivacyControl: 'ask' } }).state.granted).to.deep.equal(['functional']);
    });

    it('where the way to refuse did not load, until it does', async () => {
      let attempts = 0;
      const assent = open({}, undefined, {
        ui: async () => {
          if (attempts++) return UI;
          throw new Error('no network');
        },
      });
      expect(assent.has('optional')).to.be.true;
      const signal = assent.signal('optional');
      await assent.showBanner().catch(() => {});
      expect(assent.state.granted).to.deep.equal(['functional']);
      expect(signal.aborted).to.be.true;
      expect(page.detailsOf('change').map(({ revoked }) => revoked)).to.deep.equal([['optional']]);
      await assent.showBanner();
      assent.refresh();
      expect(assent.state.granted).to.deep.equal(['functional', 'optional']);
    });

    it('on a page that has known a refusal, however it was lost', () => {
      for (const lose of [
        () => removeCookie(page.cookie),
        () => setCookie(page.cookie, 'unreadable'),
        () => page.assent.reset(),
        () => storeRecord(page.cookie, defaultRecordOf({ ...REFUSAL, t: '1500000000' })),
      ]) {
        const assent = open();
        expect(assent.has('optional')).to.be.true;
        assent.rejectAll();
        lose();
        assent.refresh();
        expect(assent.state.granted, lose.toString()).to.deep.equal(['functional']);
      }
    });

    it('on a page that has known the refusal of another tab, or that started with one', () => {
      const assent = open();
      storeRecord(page.cookie, defaultRecordOf(REFUSAL));
      assent.refresh();
      removeCookie(page.cookie);
      assent.refresh();
      expect(assent.state.granted).to.deep.equal(['functional']);
      const other = open({}, defaultRecordOf(REFUSAL));
      removeCookie(page.cookie);
      other.refresh();
      expect(other.state.granted).to.deep.equal(['functional']);
    });

    it('on a page that has known a refusal which does not count any more', () => {
      const refusal = defaultRecordOf({ ...REFUSAL, p: '1' });
      for (const [input, stored] of [
        [{ policy: { version: '2' } }, refusal],
        [{}, defaultRecordOf({ ...REFUSAL, t: '1500000000', x: '1500000001' })],
        [{}, 'unreadable'],
      ] as const) {
        const assent = open(input, stored);
        removeCookie(page.cookie);
        assent.refresh();
        expect(assent.state.granted).to.deep.equal(['functional']);
      }
    });

    it('where a refusal could not be stored', () => {
      for (const cookie of [
        { domain: 'elsewhere.example' },
        { name: '__Host-assent' },
        { name: '__Secure-assent' },
        { sameSite: 'None' },
      ] as const) {
        expect(open({ cookie }).has('optional'), JSON.stringify(cookie)).to.be.false;
      }
    });

    it('where what is stored cannot be read, or is about an earlier policy', () => {
      expect(open({}, 'true').state.granted).to.deep.equal(['functional']);
      const changed = open({ policy: { version: '2' } }, defaultRecordOf({ ...REFUSAL, p: '1' }));
      expect(changed.state).to.deep.include({ reason: 'policy-changed', granted: ['functional'] });
    });

    it('for a visitor who refused 399 days ago', () => {
      const t = Math.floor(Date.now() / 1000) - 399 * DAY;
      const { state } = open({}, defaultRecordOf({ ...REFUSAL, t: `${t}`, x: `${t + 400 * DAY}` }));
      expect(state).to.deep.include({ status: 'decided', granted: ['functional'] });
    });
  });

  it('counts as no consent under another mode', () => {
    const config: ConfigInput = {
      categories: [{ id: 'functional', required: true }, { id: 'stats' }, { id: 'ads' }],
      regions: [
        { match: ['US'], mode: 'opt-out' },
        { match: ['DE'], mode: 'opt-in' },
      ],
    };
    const assent = open({ ...config, region: 'US' });
    assent.save({ stats: true });
    expect(assent.state.granted).to.deep.equal(['functional', 'stats', 'ads']);
    const name = page.cookie;
    const next = openPage({ ...config, region: 'DE', cookie: { name } });
    expect(next.assent.state).to.deep.include({
      mode: 'opt-in',
      reason: 'purpose-added',
      added: ['ads'],
      granted: ['functional', 'stats'],
    });
    next.end();
  });
});

describe('a configured region', () => {
  let page: TestPage;

  afterEach(() => page.end());

  /** Opens a page for a visitor from `region` who agreed 20 days ago, and keeps every state that anybody is told of. */
  function openIn(region: string, stored = defaultRecordOf({ t: `${Math.floor(Date.now() / 1000) - 20 * DAY}` })) {
    page = openPage(
      {
        mode: 'opt-out',
        region,
        regions: [
          { match: ['DE'], mode: 'opt-in', lifetimeDays: 10 },
          { match: ['FR'], mode: 'opt-in', signals: { doNotTrack: 'refuse' } },
        ],
      },
      stored,
    );
    const { assent } = page;
    const first = assent.state;
    const promised: boolean[] = [];
    void assent.when('optional').then(() => promised.push(true));
    assent.refresh();
    return { assent, first, promised };
  }

  it('has its rules hold from the construction on: what has expired by them is not granted for a moment', async () => {
    const { assent, first, promised } = openIn('DE');
    expect(first).to.deep.include({ region: 'DE', mode: 'opt-in', reason: 'expired', granted: ['functional'] });
    expect(assent.state).to.equal(first);
    expect(page.detailsOf('change')).to.deep.equal([]);
    expect(page.detailsOf('ready').map(({ state }) => state)).to.deep.equal([first]);
    await Promise.resolve();
    expect(promised).to.deep.equal([]);
  });

  it('grants from the construction on what is granted by its rules', () => {
    const { first } = openIn('US');
    expect(first).to.deep.include({ region: 'US', mode: 'opt-out', granted: ['functional', 'optional'] });
    expect(page.detailsOf('change')).to.deep.equal([]);
  });

  it('that names no place has the strictest rules hold from the construction on', () => {
    const { first } = openIn('XX');
    expect(first).to.deep.include({ region: null, mode: 'opt-in', reason: 'expired', granted: ['functional'] });
    expect(page.detailsOf('change')).to.deep.equal([]);
  });
});
