import { expect } from '@open-wc/testing';
import { Outbox } from '../../../src/integrations/receipts/outbox.js';
import { untilSo } from '../../helpers/events.js';

const PREFIX = 'assent-receipt:';
const ENDPOINT = { url: '/receipts', headers: { 'X-Key': 'k' } };
const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
const DAY = 24 * HOUR;

/** A letter as it is stored. */
interface Letter {
  readonly body: string;
  readonly written: number;
  readonly due: number;
  readonly tries: number;
}

/** What was asked of the network. */
interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: string;
}

describe('Outbox', () => {
  const { fetch, setTimeout } = window;
  /** Who listens for the network to be back. An outbox does so for as long as its page lives. */
  let outboxes: AbortController;
  let sent: Sent[];
  /** What the endpoint answers. */
  let answer: (body: string) => Promise<Response>;
  /** What waits for the clock, which stands still in these tests. */
  let waits: { readonly milliseconds: number; readonly run: () => void }[];

  beforeEach(() => {
    outboxes = new AbortController();
    sent = [];
    waits = [];
    answer = () => Promise.resolve(new Response());
    window.fetch = (url, init = {}) => {
      const body = String(init.body);
      sent.push({ url: String(url), init, body });
      return answer(body);
    };
    const keep = (run: () => void, milliseconds: number) => waits.push({ run, milliseconds });
    window.setTimeout = keep as unknown as typeof window.setTimeout;
  });

  afterEach(() => {
    outboxes.abort();
    window.fetch = fetch;
    window.setTimeout = setTimeout;
    for (const key of storedKeys()) localStorage.removeItem(key);
  });

  /** Opens an outbox, which ends with the test. */
  function open(endpoint: ConstructorParameters<typeof Outbox>[0] = ENDPOINT): Outbox {
    const { addEventListener } = window;
    window.addEventListener = ((type: string, listener: EventListener) =>
      addEventListener(type, listener, { signal: outboxes.signal })) as typeof addEventListener;
    try {
      return new Outbox(endpoint);
    } finally {
      window.addEventListener = addEventListener;
    }
  }

  const storedKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const stored = (id: string) => JSON.parse(localStorage.getItem(PREFIX + id) ?? 'null') as Letter | null;

  /** Stores a letter as another page has left it. */
  function leave(id: string, letter: Partial<Letter> = {}): void {
    const now = Date.now();
    localStorage.setItem(PREFIX + id, JSON.stringify({ body: id, written: now, due: now, tries: 1, ...letter }));
  }

  /** Has the time come for which the outbox waits, but not for which it gives the endpoint. */
  const passTime = () =>
    waits
      .filter(({ milliseconds }) => milliseconds !== 10 * SECOND)
      .at(-1)
      ?.run();

  /** Waits until every outbox of this page has done what it was at. */
  const untilDone = () => navigator.locks.request('assent-receipts', () => {});

  describe('at the post of an event', () => {
    it('sends it at once, as what it is, in a way that outlives the page and tells no more than it has to', () => {
      open().post('a', '{"id":"a"}');
      expect(sent).to.have.length(1);
      expect(sent[0]?.url).to.equal('/receipts');
      expect(sent[0]?.init).to.deep.include({
        method: 'POST',
        body: '{"id":"a"}',
        headers: { 'X-Key': 'k', 'Content-Type': 'application/cloudevents+json; charset=utf-8' },
        keepalive: true,
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
    });

    it('does not let headers of the site make it something else', () => {
      open({ url: '/receipts', headers: { 'Content-Type': 'text/plain' } }).post('a', '{}');
      expect(sent[0]?.init.headers).to.deep.equal({ 'Content-Type': 'application/cloudevents+json; charset=utf-8' });
    });

    it('keeps it stored until the endpoint has taken it, and no longer', async () => {
      let take: (response: Response) => void = () => {};
      answer = () => new Promise((resolve) => (take = resolve));
      open().post('a', 'first');
      expect(stored('a')).to.deep.include({ body: 'first', tries: 0 });
      take(new Response());
      await untilSo(() => storedKeys().length === 0);
      expect(sent).to.have.length(1);
    });

    for (const [what, fail] of [
      ['the endpoint is in trouble', () => Promise.resolve(new Response('', { status: 500 }))],
      ['the endpoint refuses', () => Promise.resolve(new Response('', { status: 404 }))],
      ['there is no network', () => Promise.reject(new TypeError('no network'))],
    ] as const) {
      it(`sends the same again a second later where ${what}`, async () => {
        answer = fail;
        open().post('a', 'first');
        const before = Date.now();
        await untilSo(() => stored('a')?.tries === 1);
        expect((stored('a')?.due ?? 0) - before).to.be.within(0.9 * SECOND, 2 * SECOND);
        await untilSo(() => waits.some(({ milliseconds }) => milliseconds <= SECOND));
        leave('a', { body: 'first', due: Date.now() });
        answer = () => Promise.resolve(new Response());
        passTime();
        await untilSo(() => storedKeys().length === 0);
        expect(sent.map(({ body }) => body)).to.deep.equal(['first', 'first']);
      });
    }

    it('gives the endpoint ten seconds, and then counts that as a failure', async () => {
      answer = () =>
        new Promise((_, reject) => {
          const { signal } = sent.at(-1)?.init ?? {};
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        });
      open().post('a', 'first');
      waits.find(({ milliseconds }) => milliseconds === 10 * SECOND)?.run();
      await untilSo(() => stored('a')?.tries === 1);
      expect(sent[0]?.init.signal?.aborted).to.be.true;
    });
  });

  describe('of a later page', () => {
    it('sends what an earlier one has left, the oldest first', async () => {
      const now = Date.now();
      leave('b', { written: now - 1000 });
      leave('a', { written: now - 2000 });
      leave('c', { written: now });
      open();
      passTime();
      await untilSo(() => storedKeys().length === 0);
      expect(sent.map(({ body }) => body)).to.deep.equal(['a', 'b', 'c']);
    });

    it('waits for what is not due', async () => {
      leave('a', { due: Date.now() + 50 * SECOND });
      open();
      expect(waits.at(-1)?.milliseconds).to.be.within(40 * SECOND, 50 * SECOND);
      passTime();
      await untilDone();
      expect(sent).to.deep.equal([]);
      expect(stored('a')).not.to.be.null;
    });

    it('does not wait where there is nothing to send', () => {
      open();
      expect(waits).to.deep.equal([]);
    });

    it('doubles the pause with each failure, up to an hour', async () => {
      answer = () => Promise.resolve(new Response('', { status: 503 }));
      for (const [tries, pause] of [
        [3, 8 * SECOND],
        [10, 1024 * SECOND],
        [12, HOUR],
        [500, HOUR],
      ] as const) {
        leave('a', { tries });
        open();
        const before = Date.now();
        passTime();
        await untilSo(() => stored('a')?.tries === tries + 1);
        expect((stored('a')?.due ?? 0) - before, `${tries} tries`).to.be.within(pause, pause + SECOND);
        await untilDone();
      }
    });

    it('sends at once what has failed when the network is back, but not what another page is just sending', async () => {
      leave('failed', { due: Date.now() + HOUR, tries: 5 });
      leave('under way', { due: Date.now() + HOUR, tries: 0 });
      open();
      dispatchEvent(new Event('online'));
      await untilSo(() => stored('failed') === null);
      await untilDone();
      expect(sent.map(({ body }) => body)).to.deep.equal(['failed']);
      expect(stored('under way')).not.to.be.null;
    });

    it('sends nothing that another tab is sending or has sent', async () => {
      leave('a');
      open();
      open();
      for (const { run } of waits.splice(0)) run();
      await untilSo(() => storedKeys().length === 0);
      await untilDone();
      expect(sent.map(({ body }) => body)).to.deep.equal(['a']);
    });

    for (const [what, letter] of [
      ['no time', { body: 'x', written: 1, due: 'soon', tries: 1 }],
      ['no age', { body: 'x', written: 'today', due: 1, tries: 1 }],
      ['no text', { body: null, written: 1, due: 1, tries: 1 }],
    ] as const) {
      it(`sends all others beside one with ${what}`, async () => {
        localStorage.setItem(`${PREFIX}x`, JSON.stringify(letter));
        leave('a', { due: Date.now() + 50 * SECOND });
        open();
        expect(waits.at(-1)?.milliseconds).to.be.within(40 * SECOND, 50 * SECOND);
        leave('a');
        passTime();
        await untilSo(() => stored('a') === null);
        expect(sent.map(({ body }) => body)).to.deep.equal(['a']);
      });
    }

    it('counts tries that are no number as none', async () => {
      answer = () => Promise.resolve(new Response('', { status: 503 }));
      leave('a', { tries: 'many' as unknown as number });
      open();
      passTime();
      await untilSo(() => stored('a')?.tries === 1);
    });

    it('looks again after an hour, however far off the next one is', () => {
      leave('a', { due: Date.now() + 100 * DAY });
      open();
      expect(waits.at(-1)?.milliseconds).to.equal(HOUR);
    });

    it('pays no heed to what is no letter, or not ours', async () => {
      for (const text of ['', '{', 'null', '5', '[]', '{"body":5,"written":1,"due":1}', '{"body":"a","due":1}']) {
        localStorage.setItem(`${PREFIX}x`, text);
        localStorage.setItem('theirs', JSON.stringify({ body: 'theirs', written: Date.now(), due: 1, tries: 1 }));
        open();
        dispatchEvent(new Event('online'));
        await untilDone();
        expect(waits, text).to.deep.equal([]);
      }
      localStorage.removeItem('theirs');
      expect(sent).to.deep.equal([]);
    });
  });

  describe('in want of room', () => {
    const later = () => Date.now() + HOUR;

    it('keeps twenty events, and lets the oldest go', async () => {
      const now = Date.now();
      for (let index = 0; index < 25; index++) leave(`${index}`, { written: now - 1000 * (25 - index), due: later() });
      open().post('new', 'new');
      expect(storedKeys()).to.have.length(20);
      expect([stored('new'), stored('24'), stored('6')]).not.to.include(null);
      expect(stored('5')).to.be.null;
      await untilSo(() => stored('new') === null);
    });

    it('keeps forty thousand characters, and lets the oldest go', async () => {
      const now = Date.now();
      for (const index of [1, 2, 3]) {
        leave(`${index}`, { body: 'x'.repeat(15_000), written: now - 1000 * index, due: later() });
      }
      open().post('new', 'y'.repeat(9_000));
      expect([1, 2, 3].map((index) => stored(`${index}`) !== null)).to.deep.equal([true, true, false]);
      await untilSo(() => stored('new') === null);
    });

    it('gives up what is a week old', async () => {
      leave('old', { written: Date.now() - 7 * DAY - SECOND });
      leave('young', { written: Date.now() - 7 * DAY + HOUR });
      open();
      passTime();
      await untilSo(() => storedKeys().length === 0);
      expect(sent.map(({ body }) => body)).to.deep.equal(['young']);
    });

    it('forgets what was given up while it was on its way', async () => {
      let fail: (reason: Error) => void = () => {};
      answer = () => new Promise((_, reject) => (fail = reject));
      open().post('a', 'first');
      localStorage.removeItem(`${PREFIX}a`);
      leave('later', { due: later() });
      fail(new TypeError('no network'));
      // It has gone on to wait for the other one.
      await untilSo(() => waits.some(({ milliseconds }) => milliseconds > 60 * SECOND));
      expect(storedKeys()).to.deep.equal([`${PREFIX}later`]);
    });
  });

  it('sends, and sends again, where the browser blocks storage', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      answer = () => Promise.reject(new TypeError('no network'));
      open().post('a', 'first');
      await untilSo(() => waits.some(({ milliseconds }) => milliseconds !== 10 * SECOND));
      answer = () => Promise.resolve(new Response());
      dispatchEvent(new Event('online'));
      await untilSo(() => sent.length === 2);
      await untilDone();
      dispatchEvent(new Event('online'));
      await untilDone();
      expect(sent.map(({ body }) => body)).to.deep.equal(['first', 'first']);
    } finally {
      Reflect.deleteProperty(window, 'localStorage');
      if (own) Object.defineProperty(window, 'localStorage', own);
    }
  });
});
