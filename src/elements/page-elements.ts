import { define } from './define.js';

/** Registers those elements of ours that the page holds in its own markup. */
export async function upgradePage(): Promise<void> {
  if (document.querySelector('assent-declaration:not(:defined)')) {
    const { AssentDeclaration } = await import('./assent-declaration.js');
    define('assent-declaration', AssentDeclaration);
  }
  if (document.querySelector('assent-embed:not(:defined)')) {
    const { AssentEmbed } = await import('./assent-embed.js');
    define('assent-embed', AssentEmbed);
  }
}
