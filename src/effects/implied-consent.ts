import type { AssentInstance } from '../assent/assent.js';
import { keepListening } from '../browser/keep-listening.js';
import { isFramed } from '../browser/page-context.js';
import { matches, safeDocument } from '../browser/safe-document.js';
import { own } from '../consent/json.js';

/**
 * Takes one thing for consent if the mode is `implied`: a click by the visitor, on a page that shows the notice, on a
 * link to another document of the site that is not the policy. Scrolling and waiting do not count, nor does a click by
 * a script, one inside a frame, or one on an element that does something else with `data-assent-action`.
 */
export function implyConsent(assent: AssentInstance): void {
  if (isFramed()) return;
  const imply = (event: MouseEvent) => {
    const { mode, reason } = assent.state;
    if (!event.isTrusted || mode !== 'implied' || reason !== 'first-visit' || !isNoticeSeen()) return;
    const elements = event.composedPath().filter((node): node is Element => node instanceof Element);
    const link = elements.find((element): element is HTMLAnchorElement => element instanceof HTMLAnchorElement);
    const isOther = elements.some((element) => matches(element, OTHERS));
    if (link?.href && !isOther && !event.defaultPrevented && leadsOn(link, assent.config.policy.url))
      assent.answer(true, event, true);
  };
  // After every listener of the page: each may keep the click from leading anywhere.
  const listenOnce = (event: MouseEvent) =>
    addEventListener('click', (last) => last === event && imply(last), own({ once: true }));
  keepListening(() => addEventListener('click', listenOnce, true));
}

/** What does something else with a click. */
const OTHERS =
  '[data-assent-action], [download], [contenteditable], assent-banner, assent-preferences, assent-declaration, assent-embed';

/** Whether the visitor sees the notice. */
function isNoticeSeen(): boolean {
  const notice = safeDocument.querySelector('assent-banner')?.shadowRoot?.firstElementChild;
  return !!notice && (notice.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true);
}

/** Whether `link` leads to another document of the site, and not to its policy. */
function leadsOn({ href, target }: HTMLAnchorElement, policyUrl: string | undefined): boolean {
  const pageOf = (address: string) => {
    const { origin, pathname } = new URL(address, safeDocument.baseURI);
    return { origin, page: `${origin}${pathname.replace(/\/$/, '')}` };
  };
  // A frame of that name may show it, and the visitor stays where they are.
  if (target && !/^_(self|top|parent|blank)$/i.test(target)) return false;
  try {
    const { origin, page } = pageOf(href);
    const others = [location.href, ...(policyUrl ? [policyUrl] : [])].map((address) => pageOf(address).page);
    return origin === location.origin && !others.includes(page);
  } catch {
    return false;
  }
}
