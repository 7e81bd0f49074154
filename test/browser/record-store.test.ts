import { expect, fixture, html } from '@open-wc/testing';
import { normaliseConfig } from '../../src/consent/config.js';
import { encodeVersion } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { readStored, removeStored, writeStored } from '../../src/browser/record-store.js';
import type { Config } from '../../src/consent/config-types.js';
import { cookieValue, removeCookie, setCookie, uniqueName } from '../helpers/page.js';
import { defaultRecordOf } from '../helpers/pure-builders.js';

describe('the store', () => {
  let name: string;
  let config: Config;

  beforeEach(() => {
    name = uniqueName();
    config = normaliseConfig({ cookie: { name } });
  });

  afterEach(() => removeCookie(name));

  /** What is read, by its fields that hold something. */
  const read = (): unknown => {
    const stored = readStored(config);
    return typeof stored === 'object' && stored ? fieldsOf(stored) : stored;
  };

  it('holds nothing before a decision', () => {
    expect(readStored(config)).to.be.null;
    expect(cookieValue(name)).to.be.undefined;
  });

  it('reads back what it has written', () => {
    const record = defaultRecordOf({ p: '2024-06-06', sig: 'dnt.gpc', by: 'guardian', d: 'statistics' });
    expect(writeStored(record, config)).to.be.true;
    expect(read()).to.deep.equal(fieldsOf(record));
  });

  it('writes a query string that servers can parse', () => {
    writeStored(
      defaultRecordOf({ p: encodeVersion('März 2024'), t: '1763766000', x: `${Math.floor(Date.now() / 1000) + 1000}` }),
      config,
    );
    const fields = new URLSearchParams(cookieValue(name));
    expect(fields.get('p')).to.equal('M~00e4rz~00202024');
    expect(fields.get('g')).to.equal('optional');
    expect(cookieValue(name)).to.match(/^v=1&t=1763766000&x=\d+&p=M~00e4rz~00202024&g=optional&s=visitor&/);
  });

  it('puts a later decision in the place of an earlier one', () => {
    const refusal = defaultRecordOf({ g: '', r: 'optional', id: '' });
    writeStored(defaultRecordOf(), config);
    expect(writeStored(refusal, config)).to.be.true;
    expect(read()).to.deep.equal(fieldsOf(refusal));
    expect(document.cookie.split(`${name}=`)).to.have.length(2);
  });

  it('puts a decision in the place of something unreadable', () => {
    setCookie(name, 'true');
    expect(read()).to.equal('unreadable');
    expect(writeStored(defaultRecordOf(), config)).to.be.true;
    expect(read()).to.deep.equal(fieldsOf(defaultRecordOf()));
  });

  it('forgets what is stored', () => {
    writeStored(defaultRecordOf(), config);
    removeStored(config);
    expect(readStored(config)).to.be.null;
    expect(cookieValue(name)).to.be.undefined;
  });

  it('has nothing against forgetting nothing', () => {
    expect(() => removeStored(config)).not.to.throw();
    expect(readStored(config)).to.be.null;
  });

  it('says that a cookie did not stay that is too long for the browser', () => {
    const record = defaultRecordOf({ p: 'p'.repeat(4096) });
    expect(writeStored(record, config)).to.be.false;
    // WebKitGTK keeps cookies of any length. Nothing longer than the others keep is read.
    expect(readStored(config)).not.to.be.an('object');
  });

  it('says that a cookie did not stay on a domain that is not the page’s', () => {
    const own = normaliseConfig({ cookie: { name, domain: 'elsewhere.example' } });
    expect(writeStored(defaultRecordOf(), own)).to.be.false;
    expect(readStored(own)).to.be.null;
  });

  it('says that a cookie did not stay on a path that is not the page’s', () => {
    const own = normaliseConfig({ cookie: { name, path: '/elsewhere' } });
    expect(writeStored(defaultRecordOf(), own)).to.be.false;
    expect(() => removeStored(own)).not.to.throw();
  });

  it('says that a cookie did not stay when its attributes cannot be written', () => {
    const own = normaliseConfig({ cookie: { name, domain: 5 as unknown as string } });
    expect(writeStored(defaultRecordOf(), own)).to.be.false;
  });

  it('tells the truth where the domain is no text, and the cookie that of the host', () => {
    for (const domain of [[], {}] as unknown as string[]) {
      const own = normaliseConfig({ cookie: { name, domain } });
      expect(writeStored(defaultRecordOf(), own)).to.equal(cookieValue(name) !== undefined);
    }
  });

  it('says that a decision did not stay which has expired already', () => {
    expect(writeStored(defaultRecordOf({ t: '1000000000', x: '1000000001' }), config)).to.be.false;
    expect(readStored(config)).to.be.null;
  });

  for (const [what, markup] of [
    ['a form', html`<form name="cookie"></form>`],
    ['an image', html`<img name="cookie" alt="" />`],
    [
      'two forms',
      html`<div>
        <form name="cookie"></form>
        <form name="cookie"></form>
      </div>`,
    ],
  ] as const) {
    it(`reads, writes and forgets while ${what} hides document.cookie`, async () => {
      await fixture(markup);
      expect(document.cookie).not.to.be.a('string');
      expect(writeStored(defaultRecordOf(), config)).to.be.true;
      expect(read()).to.deep.equal(fieldsOf(defaultRecordOf()));
      removeStored(config);
      expect(readStored(config)).to.be.null;
    });
  }

  it('does not know what is held, and stores nothing, where the browser throws', () => {
    // As in sandboxed frames, and where cookies are blocked.
    const accessor = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
      set() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      expect(writeStored(defaultRecordOf(), config)).to.be.false;
      expect(readStored(config)).to.be.undefined;
      expect(() => removeStored(config)).not.to.throw();
    } finally {
      Object.defineProperty(Document.prototype, 'cookie', accessor);
    }
    expect(readStored(config)).to.be.null;
  });
});

/** The fields of `record` that hold something. */
const fieldsOf = (record: StoredRecord) => Object.fromEntries(Object.entries(record).filter(([, value]) => value));
