import { expect } from '@open-wc/testing';
import { Watchers } from '../../src/assent/watchers.js';

describe('Watchers', () => {
  let watchers: Watchers;

  beforeEach(() => {
    watchers = new Watchers();
  });

  it('resolves everything that waits for an id when that is granted, and nothing else', async () => {
    const kept: string[] = [];
    const keep = (name: string, promise: Promise<void>) => promise.then(() => kept.push(name));
    const waiting = [keep('a', watchers.when('a')), keep('a again', watchers.when('a'))];
    void keep('b', watchers.when('b'));
    watchers.update(['a', 'c'], []);
    await Promise.all(waiting);
    expect(kept).to.deep.equal(['a', 'a again']);
  });

  it('waits for the next grant after a revocation', async () => {
    const first = watchers.when('a');
    watchers.update(['a'], []);
    await first;
    let isKept = false;
    const kept = watchers.when('a').then(() => (isKept = true));
    watchers.update([], ['a']);
    await Promise.resolve();
    expect(isKept).to.be.false;
    watchers.update(['a'], []);
    await kept;
  });

  it('aborts the signals of what is revoked, and no others', () => {
    const [a, b] = [watchers.signal('a'), watchers.signal('b')];
    watchers.update(['b'], ['a']);
    expect([a.aborted, b.aborted]).to.deep.equal([true, false]);
  });

  it('gives a new signal to who asks after the next grant', () => {
    const first = watchers.signal('a');
    watchers.update([], ['a']);
    watchers.update(['a'], []);
    const second = watchers.signal('a');
    expect([first.aborted, second.aborted]).to.deep.equal([true, false]);
    watchers.update([], ['a']);
    expect(second.aborted).to.be.true;
  });

  it('gives a signal that holds to who grants again while the old one aborts', () => {
    const first = watchers.signal('a');
    const signals: AbortSignal[] = [];
    first.addEventListener('abort', () => {
      watchers.update(['a'], []);
      signals.push(watchers.signal('a'));
    });
    watchers.update([], ['a']);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    watchers.update([], ['a']);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
  });

  it('stops listening to a signal that comes with a wait once that is over', async () => {
    const { signal } = new AbortController();
    const listening = new Set<unknown>();
    signal.addEventListener = (_: string, listener: unknown) => void listening.add(listener);
    signal.removeEventListener = (_: string, listener: unknown) => void listening.delete(listener);
    const kept = watchers.when('a', signal);
    expect(listening.size).to.equal(1);
    watchers.update(['a'], []);
    await kept;
    expect(listening.size).to.equal(0);
  });
});
