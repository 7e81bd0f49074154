import type { Page } from 'playwright-core';

/**
 * Sets the page's clock to `time`, now and after each navigation, while its timers go on. A decision that has expired by
 * then is not valid any more.
 *
 * @example
 * await setClock(page, Date.now() + 181 * 24 * 60 * 60 * 1000);
 */
export async function setClock(page: Page, time: number | string | Date): Promise<void> {
  await page.clock.setFixedTime(time);
  // As text: the function would run in the page, where this module is not.
  await page.evaluate('window.assent?.refresh?.()');
}
