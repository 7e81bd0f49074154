import { expect } from '@open-wc/testing';
import { readSignals } from '../../src/browser/browser-signals.js';

/** Puts `properties` over those of `target`, until the function that comes back is called. */
function override(target: object, properties: PropertyDescriptorMap): () => void {
  for (const [name, descriptor] of Object.entries(properties)) {
    Object.defineProperty(target, name, { configurable: true, ...descriptor });
  }
  return () => {
    for (const name of Object.keys(properties)) Reflect.deleteProperty(target, name);
  };
}

const fail = () => {
  throw new Error('blocked');
};

describe('readSignals', () => {
  const signals = () => readSignals().signals;

  /** What puts everything back at the end of a test, the last first. */
  const restore: (() => void)[] = [];

  /** Has the browser say these values; `undefined` as one that does not know the signal. */
  const say = (doNotTrack: unknown, globalPrivacyControl: unknown, target: object = navigator) =>
    void restore.unshift(
      override(target, { doNotTrack: { value: doNotTrack }, globalPrivacyControl: { value: globalPrivacyControl } }),
    );

  afterEach(() => {
    for (const undo of restore.splice(0)) undo();
  });

  it('takes both for off where the browser has neither', () => {
    say(undefined, undefined);
    expect(signals()).to.deep.equal({ doNotTrack: false, globalPrivacyControl: false });
    expect(readSignals().isReadable).to.be.true;
  });

  it('asks the navigator, each time', () => {
    say('1', undefined);
    expect(signals()).to.deep.equal({ doNotTrack: true, globalPrivacyControl: false });
    say('0', true);
    expect(signals()).to.deep.equal({ doNotTrack: false, globalPrivacyControl: true });
  });

  it('asks the window where the navigator does not know, as in old Safari', () => {
    say(undefined, undefined);
    say('1', undefined, window);
    expect(signals().doNotTrack).to.be.true;
    say(null, undefined);
    expect(signals().doNotTrack).to.be.true;
  });

  it('takes the word of the navigator before that of the window', () => {
    say('0', undefined);
    say('1', undefined, window);
    expect(signals().doNotTrack).to.be.false;
  });

  it('reads one signal when the other throws, and says that not all could be read', () => {
    say(undefined, true);
    restore.unshift(override(navigator, { doNotTrack: { get: fail } }));
    expect(readSignals()).to.deep.equal({
      signals: { doNotTrack: false, globalPrivacyControl: true },
      isReadable: false,
    });
    say('1', undefined);
    restore.unshift(override(navigator, { globalPrivacyControl: { get: fail } }));
    expect(readSignals()).to.deep.equal({
      signals: { doNotTrack: true, globalPrivacyControl: false },
      isReadable: false,
    });
  });
});
