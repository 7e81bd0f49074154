import type { AssentInstance } from '../../assent/assent.js';
import { safeDocument } from '../../browser/safe-document.js';
import { define } from '../define.js';
import { labelSettingsButtons } from '../label-settings-button.js';

/** Registers the elements that the page has in its own markup. */
export async function defineInlineElements(assent: AssentInstance): Promise<void> {
  if (safeDocument.querySelector('assent-declaration:not(:defined)')) {
    const { AssentDeclaration } = await import('./assent-declaration.js');
    define('assent-declaration', AssentDeclaration);
  }
  if (safeDocument.querySelector('assent-embed:not(:defined)')) {
    const { AssentEmbed } = await import('./assent-embed.js');
    define('assent-embed', AssentEmbed);
  }
  labelSettingsButtons(assent);
}
