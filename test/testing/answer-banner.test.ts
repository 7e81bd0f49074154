import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { accept, reject } from '../../src/testing/answer-banner.js';

/** A page of Playwright's that only keeps what it is asked for. Each step ends when the test says so. */
function fakePage() {
  const calls: string[] = [];
  const endings: (() => void)[] = [];
  const step = (call: string) => {
    calls.push(call);
    return new Promise<void>((resolve) => endings.push(resolve));
  };
  const page = {
    locator: (selector: string) => ({
      click: () => step(`click on ${selector}`),
      waitFor: ({ state }: { state: string }) => step(`wait for ${selector} to be ${state}`),
    }),
  };
  return { page: page as unknown as Page, calls, endStep: () => endings.shift()?.() };
}

for (const [name, answer] of Object.entries({ accept, reject })) {
  describe(name, () => {
    it(`presses the button by its name, not by its text, and then waits until the banner is gone`, async () => {
      const { page, calls, endStep } = fakePage();
      const answered = answer(page);
      const click = `click on assent-banner [data-choice=${name}]`;
      expect(calls).to.deep.equal([click]);
      endStep();
      await Promise.resolve();
      expect(calls).to.deep.equal([click, 'wait for assent-banner to be detached']);
      endStep();
      await answered;
    });

    it('fails with the reason where the banner is not there', async () => {
      const reason = new Error('no banner');
      const page = { locator: () => ({ click: () => Promise.reject(reason) }) } as unknown as Page;
      expect(await answer(page).catch((error: unknown) => error)).to.equal(reason);
    });
  });
}
