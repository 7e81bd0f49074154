import { expect } from '@open-wc/testing';
import type { AssentInstance } from '../../src/assent/assent.js';
import { serialiseRecord } from '../../src/consent/record.js';
import { openFrame } from '../helpers/frame.js';
import type { Frame } from '../helpers/frame.js';
import { stubCookies } from '../helpers/cookie-stub.js';
import { cookieValue, openPage, putClockForward, setCookie, storeRecord, uniqueName } from '../helpers/page.js';
import type * as Page from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { DAY, defaultRecordOf, PATIENCE } from '../helpers/pure-builders.js';

const REFUSAL = { g: '', r: 'optional', id: '' };

const now = () => Math.floor(Date.now() / 1000);

describe('what is stored, and its copies', function () {
  this.timeout(PATIENCE);

  /** What puts everything back at the end of a test, the last first. */
  const restore: (() => void)[] = [];
  let page: TestPage;
  let assent: AssentInstance;

  const open = (...about: Parameters<typeof openPage>) => {
    page = openPage(...about);
    ({ assent } = page);
    assent.refresh();
    restore.unshift(page.end);
    return assent;
  };

  const stored = () => new URLSearchParams(cookieValue(page.cookie));

  afterEach(() => {
    for (const undo of restore.splice(0)) undo();
  });

  describe('a decision', () => {
    for (const [what, ahead] of [
      ['earlier', -60],
      ['of the same second', 0],
      ['by a clock that is ahead', 60 * 60],
    ] as const) {
      it(`wins over a copy that is ${what}`, () => {
        const t = now() + ahead;
        open({}, defaultRecordOf({ t: `${t}` }));
        assent.rejectAll();
        expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'], persisted: true });
        expect(Number(stored().get('t'))).to.be.above(t);
        const next = openPage({ cookie: { name: page.cookie } });
        expect(next.assent.state.granted).to.deep.equal(['functional']);
        next.end();
      });
    }

    it('wins over the one before it, however quickly the visitor decides', () => {
      open();
      for (let times = 0; times < 5; times++) {
        assent.acceptAll();
        expect(assent.has('optional')).to.be.true;
        assent.rejectAll();
        expect(assent.has('optional')).to.be.false;
        assent.refresh();
        expect(assent.has('optional')).to.be.false;
      }
    });

    it('wins after the clock of the computer was put back', () => {
      const undo = putClockForward(60 * 60);
      open();
      assent.acceptAll();
      undo();
      assent.rejectAll();
      assent.refresh();
      expect(assent.state.granted).to.deep.equal(['functional']);
      expect(stored().get('r')).to.equal('optional');
    });
  });

  describe('a decision that cannot be stored', () => {
    /** Has the browser refuse every cookie that holds a record, but let cookies be removed. */
    const refuseRecords = () =>
      restore.unshift(
        stubCookies({
          set: (text, write) => {
            if (!/=v=1&/.test(text)) write(text);
          },
        }),
      );

    it('leaves no older record that the next page would take for consent', () => {
      open({}, defaultRecordOf());
      refuseRecords();
      assent.rejectAll();
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'], persisted: false });
      expect(page.detailsOf('error').map(({ error }) => error.code)).to.deep.equal(['not-stored']);
      expect(cookieValue(page.cookie)).to.be.undefined;
      const next = openPage({ cookie: { name: page.cookie } });
      expect(next.assent.state).to.deep.include({ status: 'undecided', granted: ['functional'] });
      next.end();
    });

    it('leaves none either where the cookie is for a domain that is not the page’s', () => {
      const name = uniqueName();
      storeRecord(name, defaultRecordOf());
      open({ cookie: { name, domain: 'elsewhere.example' } });
      expect(assent.has('optional')).to.be.true;
      assent.rejectAll();
      expect(assent.state).to.deep.include({ granted: ['functional'], persisted: false });
      expect(cookieValue(name)).to.be.undefined;
    });

    it('stays in force on the page, whatever older record comes back', () => {
      open();
      refuseRecords();
      assent.rejectAll();
      for (const undo of restore.splice(0, 1)) undo();
      storeRecord(page.cookie, defaultRecordOf());
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'] });
    });

    it('is told from one that another tab has replaced in the same moment, which stands', () => {
      open();
      const other = defaultRecordOf({ ...REFUSAL, t: `${now() + 60}` });
      restore.unshift(
        stubCookies({
          set: (text, write) => {
            write(text);
            if (/=v=1&/.test(text)) write(`${page.cookie}=${serialiseRecord(other)}; Path=/`);
          },
        }),
      );
      assent.acceptAll();
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'], persisted: true });
    });

    it('does nothing else where the browser blocks cookies', () => {
      const blocked = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      open();
      restore.unshift(stubCookies({ get: blocked, set: blocked }));
      assent.acceptAll();
      expect(assent.state).to.deep.include({ granted: ['functional', 'optional'], persisted: false });
      assent.rejectAll();
      expect(assent.state).to.deep.include({ granted: ['functional'], persisted: false });
      assent.reset();
      expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional'] });
    });
  });

  describe('an older record that comes back', () => {
    it('is overwritten by the decision that this page knows', () => {
      const older = defaultRecordOf();
      open({}, older);
      assent.rejectAll();
      storeRecord(page.cookie, older);
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'], persisted: true });
      expect(page.detailsOf('change')).to.have.length(1);
      expect(stored().get('r')).to.equal('optional');
    });

    it('is overwritten also if the page only knows the newer one from another tab', () => {
      open();
      storeRecord(page.cookie, defaultRecordOf({ ...REFUSAL, t: `${now()}` }));
      assent.refresh();
      storeRecord(page.cookie, defaultRecordOf());
      assent.refresh();
      expect(assent.state.granted).to.deep.equal(['functional']);
      expect(stored().get('r')).to.equal('optional');
    });

    it('does not replace one that another tab has stored later', () => {
      open();
      assent.rejectAll();
      storeRecord(page.cookie, defaultRecordOf({ t: `${now() + 30}` }));
      assent.refresh();
      expect(assent.state.granted).to.deep.equal(['functional', 'optional']);
    });

    it('leaves the copy of a refusal alone that only lives longer', () => {
      const refusal = defaultRecordOf(REFUSAL);
      open({ mode: 'opt-out' }, refusal);
      const renewed = { ...refusal, x: `${now() + 400 * DAY}` };
      storeRecord(page.cookie, renewed);
      assent.refresh();
      expect(cookieValue(page.cookie)).to.equal(serialiseRecord(renewed));
    });

    it('that is unreadable, does not count for the decision, and the next one overwrites it', () => {
      open();
      assent.acceptAll();
      setCookie(page.cookie, 'granted');
      assent.refresh();
      expect(assent.state).to.deep.include({ reason: 'unreadable', granted: ['functional'] });
      assent.rejectAll();
      expect(stored().get('r')).to.equal('optional');
    });
  });

  describe('reset', () => {
    it('forgets a copy that comes back too, and takes it away', () => {
      const older = defaultRecordOf();
      open({}, older);
      assent.reset();
      storeRecord(page.cookie, older);
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'undecided', reason: 'first-visit', granted: ['functional'] });
      expect(cookieValue(page.cookie)).to.be.undefined;
    });

    it('does not keep a later decision from counting, here or in another tab', () => {
      open({}, defaultRecordOf({ t: `${now() + 60}` }));
      assent.reset();
      assent.acceptAll();
      assent.refresh();
      expect(assent.has('optional')).to.be.true;
      assent.reset();
      storeRecord(page.cookie, defaultRecordOf({ t: `${now() + 600}` }));
      assent.refresh();
      expect(assent.has('optional')).to.be.true;
    });
  });

  describe('under opt-out', () => {
    it('renews a refusal at a visit, and keeps when it was made', () => {
      const refusal = defaultRecordOf({ ...REFUSAL, t: `${now() - 100 * DAY}` });
      open({ mode: 'opt-out' }, refusal);
      expect(stored().get('t')).to.equal(refusal.t);
      expect(Number(stored().get('x'))).to.be.closeTo(now() + 400 * DAY, 60);
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'] });
      expect(Date.parse(assent.state.record?.expiresAt ?? '') / 1000).to.be.closeTo(now() + 400 * DAY, 60);
    });

    it('renews no grant', () => {
      const record = defaultRecordOf({ t: `${now() - 100 * DAY}` });
      open({ mode: 'opt-out' }, record);
      expect(stored().get('x')).to.equal(record.x);
    });
  });

  describe('on a page to which several paths lead', () => {
    const PATHS = ['/', '/shop', '/shop/', '/shop/cart', '/shop/cart/answer'];
    let frame: Frame;
    let tools: typeof Page;
    let name: string;

    beforeEach(async () => {
      frame = await openFrame('/shop/cart');
      restore.unshift(frame.end);
      tools = await frame.load('/test/helpers/page.ts');
      name = uniqueName();
      for (const path of PATHS) {
        // As a server would that sets the path wrong.
        frame.document.cookie = `${name}=${serialiseRecord(defaultRecordOf())}; Path=${path}`;
      }
      page = tools.openPage({ cookie: { name } });
      restore.unshift(page.end);
      ({ assent } = page);
    });

    const copies = () => frame.document.cookie.split('; ').filter((cookie) => cookie.startsWith(`${name}=`));

    it('leaves one record with a decision', () => {
      expect(copies()).to.have.length(PATHS.length);
      expect(assent.has('optional')).to.be.true;
      assent.rejectAll();
      expect(copies()).to.have.length(1);
      expect(copies()[0]).to.contain('r=optional');
      expect(assent.state).to.deep.include({ granted: ['functional'], persisted: true });
      // Other pages of the site see the same.
      expect(cookieValue(name)).to.contain('r=optional');
    });

    it('leaves one record on the path that the configuration names', () => {
      const own = tools.openPage({ cookie: { name, path: '/shop' } });
      own.assent.rejectAll();
      expect(copies()).to.have.length(1);
      expect(own.assent.state).to.deep.include({ granted: ['functional'], persisted: true });
      expect(cookieValue(name)).to.be.undefined;
      own.assent.reset();
      expect(copies()).to.deep.equal([]);
      own.end();
    });

    it('leaves none with a decision that cannot be stored', () => {
      const own = tools.openPage({ cookie: { name, domain: 'elsewhere.example' } });
      own.assent.rejectAll();
      expect(own.assent.state).to.deep.include({ granted: ['functional'], persisted: false });
      expect(copies()).to.deep.equal([]);
      own.end();
    });

    it('leaves none with a reset', () => {
      assent.reset();
      expect(copies()).to.deep.equal([]);
      expect(assent.state).to.deep.include({ status: 'undecided', reason: 'first-visit', granted: ['functional'] });
    });

    it('has the newest of them count, and of two from the same second the more restrictive', () => {
      const t = `${now() - 30}`;
      frame.document.cookie = `${name}=${serialiseRecord(defaultRecordOf({ ...REFUSAL, t }))}; Path=/shop`;
      assent.refresh();
      expect(assent.state.granted).to.deep.equal(['functional']);
      frame.document.cookie = `${name}=${serialiseRecord(defaultRecordOf({ t }))}; Path=/shop/cart`;
      const next = tools.openPage({ cookie: { name } });
      expect(next.assent.state.granted).to.deep.equal(['functional']);
      next.end();
    });
  });
});
