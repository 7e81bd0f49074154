import { createHtml, safeDocument } from '../../browser/safe-document.js';
import type { AssentInstance } from '../../assent/assent.js';
import { AssentPreferences } from './assent-preferences.js';
import { define } from '../define.js';
import { labelSettingsButtons } from '../label-settings-button.js';

define('assent-preferences', AssentPreferences);

/** Opens the preferences. Resolves when the visitor sees them. */
export async function openPreferences(assent: AssentInstance): Promise<void> {
  const name = 'assent-preferences';
  const preferences = safeDocument.querySelector<AssentPreferences>(name) ?? createHtml(name);
  await preferences.show(assent);
  labelSettingsButtons(assent);
}
