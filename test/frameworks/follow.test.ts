import { expect, fixture, html } from '@open-wc/testing';
import { waitingQueue } from '../../src/assent/queue.js';
import { currentAssent, currentState, follow, isGranted } from '../../src/frameworks/follow.js';
import { readDecision } from '../../src/server/read-decision.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

const global = window as unknown as { assent?: unknown };

/** What a server knows of a visitor for whom everything is on. */
const FROM_SERVER = readDecision(null, { mode: 'opt-out' });

describe('following Assent', () => {
  let page: TestPage;
  let calls: number;
  let isOn: number;
  const listener = () => calls++;

  /** Starts Assent as `launch` does, and counts in `isOn` who follows it. */
  const start = () => {
    const waiting = waitingQueue();
    const { assent } = page;
    const { subscribe } = assent;
    assent.subscribe = function (listen) {
      isOn++;
      const stop = subscribe.call(this, listen);
      return () => {
        isOn--;
        stop();
      };
    };
    global.assent = assent;
    assent.push(...waiting);
    return assent;
  };

  beforeEach(() => {
    page = openPage();
    calls = 0;
    isOn = 0;
  });

  afterEach(() => {
    delete global.assent;
    page.end();
  });

  it('knows nothing before Assent has started, and denies everything', () => {
    expect(currentAssent()).to.equal(null);
    expect(currentState(null)).to.equal(null);
    expect(isGranted(null, 'optional')).to.equal(false);
  });

  it('believes the server until Assent runs, and Assent from then on', () => {
    expect(isGranted(currentState(FROM_SERVER), 'optional')).to.equal(true);
    const assent = start();
    expect(currentState(FROM_SERVER)).to.equal(assent.state);
    expect(isGranted(currentState(FROM_SERVER), 'optional')).to.equal(false);
  });

  it('takes neither the queue nor markup of that name for Assent', async () => {
    global.assent = [];
    expect(currentAssent()).to.equal(null);
    delete global.assent;
    await fixture(html`<form id="assent"></form>`);
    expect(global.assent).to.be.an.instanceOf(EventTarget);
    expect(currentAssent()).to.equal(null);
  });

  it('hears the start and every change', () => {
    follow(listener);
    expect(calls).to.equal(0);
    const assent = start();
    expect(currentAssent()).to.equal(assent);
    expect(calls).to.equal(1);
    assent.acceptAll();
    expect(calls).to.equal(2);
    assent.withdraw();
    expect(calls).to.equal(3);
  });

  it('hears at once of an Assent that runs already', () => {
    start();
    follow(listener);
    expect(calls).to.equal(1);
  });

  it('leaves nothing behind when it stops, whether Assent runs or not', () => {
    const other = () => {};
    const queue = [other];
    global.assent = queue;
    follow(listener)();
    expect(global.assent).to.equal(queue);
    expect(queue).to.deep.equal([other]);

    const stopBefore = follow(listener);
    const assent = start();
    const stopAfter = follow(listener);
    expect(isOn).to.equal(2);
    stopBefore();
    stopAfter();
    expect(isOn).to.equal(0);
    calls = 0;
    assent.acceptAll();
    expect(calls).to.equal(0);
  });

  it('may be stopped by another callback of the queue, and by what listens', () => {
    const stop = follow(listener);
    global.assent = [stop, ...waitingQueue()];
    start();
    expect(calls).to.equal(0);

    const stops = { now: () => {} };
    delete global.assent;
    stops.now = follow(() => stops.now());
    start();
    expect(isOn).to.equal(0);
  });
});
