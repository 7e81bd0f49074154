import { rest } from '../browser.mjs';

/**
 * Milliseconds of 20,000 calls each of `signal()` and `when()` and one withdrawal, until all promises have resolved and
 * all signals have aborted. Also the bytes and requests of the preferences. Assent only.
 *
 * @param {import('../browser.mjs').Lab} lab
 * @param {import('../contenders.mjs').Contender} contender
 * @returns {Promise<import('./visits.mjs').Figures>}
 */
export async function ownCalls(lab, contender) {
  if (!contender.id.startsWith('assent')) return {};
  const calls = await lab.visit({ contender, isReturning: true });
  await calls.settle();
  const ms = await calls.run(async () => {
    const start = performance.now();
    const promises = [];
    const signals = [];
    for (let index = 0; index < 20_000; index++) {
      signals.push(window.assent.signal('optional'));
      promises.push(window.assent.when('optional'));
    }
    await Promise.all(promises);
    window.assent.withdraw();
    const end = performance.now();
    if (!signals.every(({ aborted }) => aborted)) throw new Error('a signal has not aborted');
    return end - start;
  });
  await calls.close();
  const preferences = await lab.visit({ contender });
  await preferences.settle();
  lab.server.answers.length = 0;
  await preferences.run('assent.showPreferences()');
  await rest();
  await preferences.close();
  const { answers } = lab.server;
  return {
    calls: ms,
    'preferences.bytes': answers.reduce((sum, { bytes }) => sum + bytes, 0),
    'preferences.requests': answers.length,
  };
}
