import type { AssentInstance } from '../../assent/assent.js';
import { readCookies } from '../../browser/cookies.js';
import { purposesOf } from '../../consent/purposes.js';

/** Deletes stored data of purposes that lost consent: on withdrawal, and at page load if consent ended meanwhile. */
export function removeOnWithdrawal(assent: AssentInstance): void {
  const { config } = assent;

  /** Whether there may be a cookie of a denied purpose. Most pages have none, and need not fetch the code. */
  const isAnythingLeft = () => {
    const cookies = readCookies();
    return purposesOf(config).some(
      (purpose) =>
        !assent.has(purpose.id) && purpose.cookies.some(({ name }) => cookies.includes(name.replace(/\*.*/, ''))),
    );
  };

  const removeDenied = async (isCertain: boolean) => {
    try {
      if (isCertain || isAnythingLeft()) await (await assent.loaders.extras()).removeDenied(assent);
    } catch (cause) {
      assent.report('not-removed', 'Could not delete the data of denied purposes', cause);
    }
  };

  assent.addEventListener('ready', () => removeDenied(false));
  assent.addEventListener('change', async ({ detail }) => {
    if (!detail.revoked.length) return;
    await removeDenied(true);
    if (config.onWithdraw === 'reload') location.reload();
  });
}
