import { expect } from '@open-wc/testing';
import { cleanUp } from '../../src/core/clean-up.js';
import { nextEvent } from '../helpers/events.js';
import { defaultRecordOf, openPage, removeCookie, setCookie, uniqueName } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

const WRITTEN = 'cookie-written';

// Nothing tells in every browser that a cookie is gone but the writing of it. What removes cookies is fetched later, and
// finds this in its place.
const accessor = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
Object.defineProperty(Document.prototype, 'cookie', {
  ...accessor,
  set(this: Document, text: string) {
    accessor.set?.call(this, text);
    dispatchEvent(new Event(WRITTEN));
  },
});

const REFUSAL = { g: 'functional', r: 'optional', id: '' };

describe('cleanUp', () => {
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
    cleanUp(page.assent);
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
    cleanUp(assent);
    assent.dispatchEvent(new Event('ready'));
    await failed;
    const [{ error } = { error: undefined }] = page.detailsOf('error');
    expect(error?.code).to.equal('not-removed');
  });
});
