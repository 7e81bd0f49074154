/** The tag that this script came with. A module has no `currentScript`: there the tag is known by its file. */
export const ownScript = (): HTMLScriptElement | null => {
  const { currentScript } = document;
  return currentScript instanceof HTMLScriptElement
    ? currentScript
    : document.querySelector('script[src*="assent.js"]');
};
