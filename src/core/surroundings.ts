/** Says whether the page is shown inside a page of another origin, where the visitor did not come to this site. */
export function isForeignFrame(): boolean {
  try {
    return !window.top?.document;
  } catch {
    return true;
  }
}

/** Says whether the page is being prepared, and nobody has come to it yet. */
export const isPrerendering = (): boolean => (document as { prerendering?: boolean }).prerendering === true;
