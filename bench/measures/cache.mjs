import { rest } from '../browser.mjs';

/**
 * Whether the browser keeps a contender's page in its back/forward cache: 1 or 0.
 *
 * @param {import('../browser.mjs').Lab} lab One whose browser has that cache.
 * @param {import('../contenders.mjs').Contender} contender
 * @param {boolean} isReturning
 */
export async function isCached(lab, contender, isReturning) {
  const { page, run, settle, close } = await lab.visit({ contender, isReturning });
  await settle();
  await run("addEventListener('pageshow', ({ persisted }) => void (bench.isPersisted = persisted))");
  await page.goto(`${lab.origin}/blank`);
  await page.goBack({ waitUntil: 'commit' });
  await rest();
  const isPersisted = await run('bench.isPersisted === true');
  await close();
  return isPersisted ? 1 : 0;
}
