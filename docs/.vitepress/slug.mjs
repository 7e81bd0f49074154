/** The anchor of a heading, as GitHub makes it: so a link leads to the same place there and on the site. */
export const slugOf = (/** @type {string} */ heading) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
