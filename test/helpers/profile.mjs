import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';
import { prepareContext } from './site.mjs';

/**
 * A page of a Chromium in which the visitor has chosen those settings, for one test.
 *
 * @param {import('node:test').TestContext} t
 * @param {object} settings What Chromium keeps as `Preferences` in its profile.
 */
export async function openWithSettings(t, settings) {
  const folder = mkdtempSync(join(tmpdir(), 'assent-profile-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(
    folder,
    /** @type {{}} */ ({
      ...findChromium(),
      locale: 'en-GB',
    }),
  );
  t.after(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await prepareContext(context);
  return context.newPage();
}
