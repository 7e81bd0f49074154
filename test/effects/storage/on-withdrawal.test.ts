// First: it has to be there before the sources look for what it stands in for.
import { WRITTEN } from '../../helpers/cookie-writes.js';
import { expect } from '@open-wc/testing';
import { removeOnWithdrawal } from '../../../src/effects/storage/on-withdrawal.js';
import { normaliseConfig } from '../../../src/consent/config.js';
import { answerAddress } from '../../helpers/answer.js';
import { nextEvent, untilSo } from '../../helpers/events.js';
import { cookieValue, openPage, removeCookie, setCookie, uniqueName } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';
import { defaultRecordOf, PATIENCE } from '../../helpers/pure-builders.js';

const REFUSAL = { g: '', r: 'optional', id: '' };

describe('removeOnWithdrawal', () => {
  let page: TestPage;
  let name: string;

  beforeEach(() => {
    name = uniqueName();
    setCookie(name, '1');
  });

  afterEach(() => {
    removeCookie(name);
    page.end();
  });

  /** Opens a page whose optional category declares the cookie of this test. */
  function open(stored?: Parameters<typeof openPage>[1]) {
    page = openPage(
      {
        categories: [
          { id: 'functional', required: true },
          { id: 'optional', cookies: [{ name }] },
        ],
      },
      stored,
    );
    removeOnWithdrawal(page.assent);
    page.assent.refresh();
    return page.assent;
  }

  const isThere = () => document.cookie.includes(`${name}=`);

  /** Waits until the cookie of this test is gone. */
  const untilGone = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (isThere()) return;
        removeEventListener(WRITTEN, look);
        resolve();
      };
      addEventListener(WRITTEN, look);
      look();
    });

  it('has removed what belongs to a consent that is withdrawn', async () => {
    const assent = open(defaultRecordOf());
    expect(isThere()).to.be.true;
    assent.rejectAll();
    await untilGone();
  });

  it('has removed, when the page starts, what outlived a consent that ended while nobody looked', async () => {
    open(defaultRecordOf(REFUSAL));
    await untilGone();
  });

  it('removes and reports, when the page starts, what was stored again after the visitor withdrew', async () => {
    open(defaultRecordOf(REFUSAL));
    await untilGone();
    const errors = page.detailsOf('error').map(({ error }) => error);
    expect(errors.map(({ code }) => code)).to.deep.equal(['stored-again']);
    expect(errors[0]?.message).to.contain(`cookie "${name}"`);
  });

  it('does so on a first visit too, in local and session storage', async () => {
    localStorage.setItem(name, '1');
    sessionStorage.setItem(name, '1');
    page = openPage({
      categories: [
        { id: 'functional', required: true, cookies: [{ name: `${name}-ours`, storage: 'local' }] },
        {
          id: 'optional',
          cookies: [
            { name, storage: 'local' },
            { name: `${name.slice(0, -1)}*`, storage: 'session' },
          ],
        },
      ],
    });
    localStorage.setItem(`${name}-ours`, '1');
    removeOnWithdrawal(page.assent);
    const reported = nextEvent(page.assent, 'error');
    page.assent.refresh();
    await reported;
    const [{ error } = { error: undefined }] = page.detailsOf('error');
    expect(error?.code).to.equal('stored-again');
    expect(error?.message).to.contain(`local "${name}"`).and.to.contain(`session "${name}"`);
    await untilSo(() => localStorage.getItem(name) === null && sessionStorage.getItem(name) === null);
    expect(localStorage.getItem(`${name}-ours`)).to.equal('1');
    localStorage.removeItem(`${name}-ours`);
  });

  it('fetches no code for that, and says nothing, where nothing is left', async () => {
    removeCookie(name);
    let loads = 0;
    page = openPage(
      {
        categories: [
          { id: 'optional', cookies: [{ name }, { name, storage: 'local' }, { name, storage: 'indexeddb' }] },
        ],
      },
      undefined,
      {
        extras: () => {
          loads++;
          return Promise.reject(new Error('not needed'));
        },
      },
    );
    removeOnWithdrawal(page.assent);
    page.assent.refresh();
    expect(loads).to.equal(0);
    expect(page.detailsOf('error')).to.deep.equal([]);
  });

  it('never removes the record, nor a receipt that is yet to be delivered, whatever pattern stands for them', async () => {
    localStorage.setItem('assent-receipt:1', '{}');
    page = openPage(
      { categories: [{ id: 'optional', cookies: [{ name: '*' }, { name: '*', storage: 'local' }] }] },
      defaultRecordOf(REFUSAL, normaliseConfig({ categories: [{ id: 'optional' }] })),
    );
    removeOnWithdrawal(page.assent);
    page.assent.refresh();
    await untilGone();
    await untilSo(() => page.detailsOf('error').length > 0);
    expect(localStorage.getItem('assent-receipt:1')).to.equal('{}');
    expect(cookieValue(page.cookie)).to.contain('r=optional');
    expect(
      page
        .detailsOf('error')
        .map(({ error }) => error.message)
        .join(),
    ).not.to.contain('assent-receipt');
    localStorage.removeItem('assent-receipt:1');
  });

  it('leaves what belongs to a consent in force', async () => {
    const assent = open(defaultRecordOf());
    await assent.audit();
    assent.acceptAll();
    await assent.audit();
    expect(isThere()).to.be.true;
  });

  for (const [where, host] of [
    ['of another site', location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'],
    ['of the same site', location.hostname],
  ] as const) {
    const isForeign = host !== location.hostname;

    it(`removes ${isForeign ? 'nothing' : 'what was withdrawn'} in a frame ${where}`, async () => {
      const script = `const [{ openPage }, { removeOnWithdrawal }, { isForeignFrame }] = await Promise.all([
          import('/test/helpers/page.ts'),
          import('/src/effects/storage/on-withdrawal.ts'),
          import('/src/browser/page-context.ts'),
        ]);
        let removals = 0;
        localStorage.setItem('in-frame', '1');
        const { assent } = openPage(
          { categories: [{ id: 'optional', cookies: [{ name: 'in-frame', storage: 'local' }] }] },
          undefined,
          { extras: async () => ({ removeDenied: async () => void removals++ }) },
        );
        removeOnWithdrawal(assent);
        assent.refresh();
        assent.acceptAll();
        assent.rejectAll();
        await new Promise((resolve) => setTimeout(resolve));
        localStorage.removeItem('in-frame');
        parent.postMessage({ isForeign: isForeignFrame(), state: assent.state.status, removals }, '*');`;
      const frame = document.createElement('iframe');
      const address = answerAddress('text/html', `<!doctype html><script type="module">${script}</script>`);
      frame.src = `${location.protocol}//${host}:${location.port}${address}`;
      const told = nextEvent(window, 'message') as Promise<MessageEvent>;
      document.body.append(frame);
      const { data } = await told;
      frame.remove();
      page = openPage();
      expect(data).to.deep.equal({ isForeign, state: 'decided', removals: isForeign ? 0 : 2 });
    }).timeout(PATIENCE);
  }

  it('says so where it fails', async () => {
    const assent = open(defaultRecordOf());
    // Whoever declares it, its name cannot be read.
    const categories = [{ id: 'optional', cookies: [{ name: null }], services: [] }];
    Object.defineProperty(assent, 'config', { value: { ...assent.config, categories } });
    const failed = nextEvent(assent, 'error');
    assent.rejectAll();
    removeOnWithdrawal(assent);
    assent.dispatchEvent(new Event('ready'));
    await failed;
    const [{ error } = { error: undefined }] = page.detailsOf('error');
    expect(error?.code).to.equal('not-removed');
  });
});
