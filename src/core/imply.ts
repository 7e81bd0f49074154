import type { Assent } from './assent.js';

/**
 * Takes browsing on for consent, where the mode is `implied`: the next page of the same visit, or a click on a link
 * of the site. Scrolling and waiting count for nothing.
 */
export function imply(assent: Assent): void {
  const agree = () => {
    const { mode, reason } = assent.state;
    if (mode === 'implied' && reason === 'first-visit') assent.acceptAll('browsing');
  };
  if (document.referrer && new URL(document.referrer).origin === location.origin) agree();
  else {
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element && target.closest('a');
      if (link && link.origin === location.origin && !link.dataset['assentAction']) agree();
    });
  }
}
