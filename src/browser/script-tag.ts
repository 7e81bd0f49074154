import { safeDocument } from './safe-document.js';

/** Returns the tag in the page that loads Assent, by the name of its file; `null` where a bundle has it. */
export const scriptByName = (): HTMLScriptElement | null =>
  safeDocument.querySelector<HTMLScriptElement>('script[src*="assent.js"], script[src*="assent.full.js"]');

/** Returns the tag that this script came with. A module has no `currentScript`: its tag is known by its file. */
export const ownScript = (): HTMLScriptElement | null => {
  const { currentScript } = safeDocument;
  return currentScript instanceof HTMLScriptElement ? currentScript : scriptByName();
};
