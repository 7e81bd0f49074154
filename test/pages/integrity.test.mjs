import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { integrityTags } from '../../lib/cli/integrity.js';
import { ON_DEMAND } from '../helpers/page-server.mjs';
import { openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { answer, consentOf, openPreferences, waitForBanner } from '../helpers/visitor.mjs';

const dist = join(import.meta.dirname, '../../dist');

for (const full of [false, true]) {
  suite(`with the tags for the integrity of ${full ? 'assent.full.js' : 'assent.js'}`, async () => {
    const site = await openSite();
    const html = pageWith({
      tag: integrityTags({ full }).join(''),
      body: '<script type="text/plain" data-category="optional">window.ran = true;</script>',
    });

    test('everything works', async (t) => {
      const { page, messages } = await site.openPage(t, { html });
      await waitForBanner(page);
      await answer(page, 'Accept');
      await openPreferences(page);
      await page.waitForFunction(() => window.ran);
      assert.deepEqual(messages, []);
    });

    test('no file that was tampered with runs, also not at a second attempt', async (t) => {
      const folder = ON_DEMAND.replace('/assent/', '');
      for (const path of readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.js')) continue;
        const code = readFileSync(join(dist, folder, path), 'utf8');
        site.addScript(`${ON_DEMAND}/${path}`, `window.tampered = true;\n${code}`);
      }
      const { page } = await site.openPage(t, { html });
      if (full) {
        await waitForBanner(page);
        await page.evaluate(() => window.assent.showPreferences().catch(() => undefined));
      }
      await waitForEvent(page, 'error');
      assert.equal((await consentOf(page)).hasOptional, false);
      assert.equal(await page.evaluate(() => window.tampered), undefined);
    });
  });
}
