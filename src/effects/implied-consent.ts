import type { AssentInstance } from '../assent/assent.js';
import { isFramed } from '../browser/page-context.js';
import { matches, safeDocument } from '../browser/safe-document.js';

/**
 * Takes one thing for consent if the mode is `implied`: a click by the visitor, on a page that shows the notice, on a
 * link to another document of the site that is not the policy. Scrolling and waiting do not count, nor does a click by
 * a script, one inside a frame, or one on an element that does something else with `data-assent-action`.
 */
export function implyConsent(assent: AssentInstance): void {
  if (isFramed()) return;
  safeDocument.addEventListener('click', (event) => {
    const { mode, reason } = assent.state;
    const isNoticeShown = !!safeDocument.querySelector('assent-banner')?.shadowRoot?.firstElementChild;
    if (!event.isTrusted || !isNoticeShown || mode !== 'implied' || reason !== 'first-visit') return;
    const elements = event.composedPath().filter((node): node is Element => node instanceof Element);
    const link = elements.find((element): element is HTMLAnchorElement => element instanceof HTMLAnchorElement);
    const isOther = elements.some((element) =>
      matches(element, '[data-assent-action], [download], [contenteditable], assent-preferences, assent-declaration'),
    );
    if (link?.href && !isOther && !event.defaultPrevented && leadsOn(link, assent.config.policy.url))
      assent.answer(true, event, true);
  });
}

/** Whether `link` leads to another document of the site, and not to its policy. */
function leadsOn({ href }: HTMLAnchorElement, policyUrl: string | undefined): boolean {
  const pageOf = (address: string) => {
    const { origin, pathname } = new URL(address, safeDocument.baseURI);
    return { origin, page: `${origin}${pathname.replace(/\/$/, '')}` };
  };
  try {
    const { origin, page } = pageOf(href);
    const others = [location.href, ...(policyUrl ? [policyUrl] : [])].map((address) => pageOf(address).page);
    return origin === location.origin && !others.includes(page);
  } catch {
    return false;
  }
}
