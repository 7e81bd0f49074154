import { safeDocument } from './safe-document.js';

/** Returns the tag that this script came with. A module has no `currentScript`: its tag is known by its file. */
export const ownScript = (): HTMLScriptElement | null => {
  const { currentScript } = safeDocument;
  return currentScript instanceof HTMLScriptElement
    ? currentScript
    : safeDocument.querySelector<HTMLScriptElement>('script[src*="assent.js"], script[src*="assent.full.js"]');
};
