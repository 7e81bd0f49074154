import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { setClock } from '../../src/testing/set-clock.js';

/** A page of Playwright's that runs what it is given with `window` as its global, and keeps what it was asked for. */
function fakePage(window: object) {
  const calls: unknown[] = [];
  const page = {
    clock: { setFixedTime: async (time: unknown) => void calls.push(time) },
    evaluate: async (code: unknown) => {
      calls.push('evaluate');
      // What is no text would be sent to the page as its source, where the names around it mean nothing.
      expect(code).to.be.a('string');
      return Function('window', `return ${String(code)}`)(window) as unknown;
    },
  };
  return { page: page as unknown as Page, calls };
}

describe('setClock', () => {
  it('sets the time, and only then has Assent look at it', async () => {
    let looks = 0;
    const { page, calls } = fakePage({ assent: { refresh: () => looks++ } });
    await setClock(page, 5000);
    expect(calls).to.deep.equal([5000, 'evaluate']);
    expect(looks).to.equal(1);
  });

  it('hands dates and texts on as they are', async () => {
    for (const time of [new Date(0), '2025-11-22']) {
      const { page, calls } = fakePage({});
      await setClock(page, time);
      expect(calls[0]).to.equal(time);
    }
  });

  it('does no harm where Assent has not loaded, or only its queue is there', async () => {
    for (const window of [{}, { assent: undefined }, { assent: [] }]) {
      const { page, calls } = fakePage(window);
      await setClock(page, 0);
      expect(calls).to.have.length(2);
    }
  });
});
