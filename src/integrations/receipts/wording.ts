import { safeDocument } from '../../browser/safe-document.js';

/** Returns the text now shown on `surface`, with collapsed whitespace and without personal details; empty if it is hidden. */
export function wordingOf(surface: string): string {
  const shown = safeDocument.querySelector(`assent-${surface}`)?.shadowRoot?.querySelector('[part~="surface"]');
  if (!shown) return '';
  const copy = shown.cloneNode(true) as Element;
  // Notes on an earlier decision, and the copy for screen readers.
  for (const element of copy.querySelectorAll('.about, [role="status"]')) element.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Returns SHA-256 of `text` in UTF-8, in hexadecimal; `null` on plain http, where browsers lack it. */
export async function hashOf(text: string): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const hash = await subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return hash ? hexOf(new Uint8Array(hash)) : null;
}

/** Returns `bytes` in hexadecimal. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
