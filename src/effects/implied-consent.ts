import type { AssentInstance } from '../assent/assent.js';

/**
 * Takes browsing on for consent if the mode is `implied`: the next page of the same visit, or a click on a link of the
 * site. Scrolling and waiting do not count.
 */
export function implyConsent(assent: AssentInstance): void {
  const agree = () => {
    const { mode, reason } = assent.state;
    if (mode === 'implied' && reason === 'first-visit') assent.answer(true, undefined, true);
  };
  if (document.referrer && new URL(document.referrer).origin === location.origin) agree();
  else {
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element && target.closest('a');
      if (link && link.origin === location.origin && !link.dataset['assentAction']) agree();
    });
  }
}
