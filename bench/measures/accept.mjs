import { rest } from '../browser.mjs';
import { canHold } from '../contenders.mjs';

/** Milliseconds after which no further held script counts as coming. */
const PATIENCE = 2500;

/**
 * From the click on Accept to the last of so many held inline scripts.
 *
 * @param {import('../browser.mjs').Lab} lab
 * @param {import('../contenders.mjs').Contender} contender
 * @param {number} held
 * @returns {Promise<import('./visits.mjs').Figures>}
 */
export async function acceptHeld(lab, contender, held) {
  if (!contender.accept || !canHold(contender)) return {};
  const { read, settle, accept, close } = await lab.visit({ contender, scenario: { held } });
  await settle();
  await accept();
  let { count, last, clicked, longTasks } = await read();
  for (let before = -1, waited = 0; count < held && waited < PATIENCE; waited = count > before ? 0 : waited + 250) {
    before = count;
    await rest(250);
    ({ count, last, clicked, longTasks } = await read());
  }
  // The observer hears of a long task after it.
  await rest(100);
  ({ count, last, clicked, longTasks } = await read());
  await close();
  const longest = Math.max(0, ...longTasks.flatMap(({ start, duration }) => (start >= clicked - 50 ? duration : [])));
  return {
    [`accept.${held}.ran`]: count,
    [`accept.${held}`]: count === held ? last - clicked : null,
    [`accept.${held}.longest`]: longest,
  };
}
