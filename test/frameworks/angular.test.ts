import { createEnvironmentInjector, Injector, runInInjectionContext } from '@angular/core';
import type { EnvironmentInjector, Provider } from '@angular/core';
import { expect } from '@open-wc/testing';
import { waitingQueue } from '../../src/assent/queue.js';
import { injectAssent, injectAssentState, injectConsent, provideAssentState } from '../../src/frameworks/angular.js';
import { readDecision } from '../../src/server/read-decision.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

const global = window as unknown as { assent?: unknown };

describe('the signals for Angular', () => {
  let page: TestPage;
  let home: EnvironmentInjector;

  const open = (...providers: Provider[]) => {
    home = createEnvironmentInjector(providers, Injector.NULL as EnvironmentInjector);
    return runInInjectionContext(home, () => ({
      isGranted: injectConsent('optional'),
      state: injectAssentState(),
      assent: injectAssent(),
    }));
  };

  const start = () => {
    const waiting = waitingQueue();
    global.assent = page.assent;
    page.assent.push(...waiting);
    return page.assent;
  };

  beforeEach(() => {
    page = openPage();
  });

  afterEach(() => {
    delete global.assent;
    page.end();
  });

  it('are denied and null until Assent runs, and follow it from then on', () => {
    const { isGranted, state, assent } = open();
    expect([isGranted(), state(), assent()]).to.deep.equal([false, null, null]);
    const running = start();
    expect(assent()).to.equal(running);
    expect(state()).to.equal(running.state);
    running.acceptAll();
    expect(isGranted()).to.equal(true);
    expect(state()?.status).to.equal('decided');
    running.withdraw();
    expect(isGranted()).to.equal(false);
    home.destroy();
  });

  it('are right at once if Assent runs already', () => {
    start().acceptAll();
    expect(open().isGranted()).to.equal(true);
    home.destroy();
  });

  it('believe the server until Assent runs', () => {
    const { isGranted, state } = open(provideAssentState(readDecision(null, { mode: 'opt-out' })));
    expect(isGranted()).to.equal(true);
    expect(state()?.mode).to.equal('opt-out');
    start();
    expect(isGranted()).to.equal(false);
    home.destroy();
  });

  it('follow nothing once what they were injected into is destroyed', () => {
    open();
    expect(waitingQueue()).to.have.length(3);
    home.destroy();
    expect(waitingQueue()).to.deep.equal([]);

    const running = start();
    const { isGranted } = open();
    home.destroy();
    running.acceptAll();
    expect(isGranted()).to.equal(false);
  });
});
