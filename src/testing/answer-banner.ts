import type { Page } from 'playwright-core';

/** Clicks Accept in the banner, whatever its language, and waits until the banner is gone. */
export const accept = (page: Page): Promise<void> => answer(page, 'accept');

/** Clicks Reject in the banner, whatever its language, and waits until the banner is gone. */
export const reject = (page: Page): Promise<void> => answer(page, 'reject');

async function answer(page: Page, choice: 'accept' | 'reject'): Promise<void> {
  await page.locator(`assent-banner [data-choice=${choice}]`).click();
  await page.locator('assent-banner').waitFor({ state: 'detached' });
}
