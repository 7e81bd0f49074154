// First: it has to be there before the sources look for what it stands in for.
import { WRITTEN } from '../../helpers/cookie-writes.js';
import { expect } from '@open-wc/testing';
import { removeOnWithdrawal } from '../../../src/effects/storage/on-withdrawal.js';
import { nextEvent } from '../../helpers/events.js';
import { openPage, removeCookie, setCookie, uniqueName } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';
import { defaultRecordOf } from '../../helpers/pure-builders.js';

const REFUSAL = { g: 'functional', r: 'optional', id: '' };

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

  it('leaves what belongs to a consent in force', async () => {
    const assent = open(defaultRecordOf());
    await assent.audit();
    assent.acceptAll();
    await assent.audit();
    expect(isThere()).to.be.true;
  });

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
