import { safeDocument } from '../browser/safe-document.js';
import type { AssentInstance } from '../assent/assent.js';
import { TAKE_OVER, type AssentBanner } from './banner/assent-banner.js';
import { readOutBanner } from './banner/live-region.js';
import { makeScrollRoom } from './banner/scroll-room.js';
import { isHidden } from './is-hidden.js';
import { labelSettingsButtons } from './label-settings-button.js';
import { loadLocale } from './load-locale.js';
import { lockScroll } from './lock-scroll.js';
import { isOpen } from './open.js';
import { pageModal } from './page-modal.js';
import { schemeOf } from './scheme.js';

/** Banners and surfaces that are done, so that nothing is done twice. */
const done = new WeakSet<object>();

/** Does what can wait until the visitor has seen the banner. */
export function afterShow(assent: AssentInstance, banner: AssentBanner): void {
  labelSettingsButtons(assent);
  const surface = surfaceOf(banner);
  if (surface && !done.has(banner)) {
    done.add(banner);
    assent.subscribe(() => speak(assent, banner));
    followPage(assent, banner);
  }
  if (!surface?.isConnected) return;
  const isModal = surface instanceof HTMLDialogElement;
  if (!done.has(surface)) {
    done.add(surface);
    // Later: what resizes it while sizes are told is an error in the page's own console.
    new ResizeObserver(() => requestAnimationFrame(() => adapt(assent, banner))).observe(surface);
    (isModal ? lockScroll : makeScrollRoom)(surface);
  }
  if (!isModal) readOutBanner(surface);
}

/** Has the text read out in the language that it is in now. If that cannot load, the old one stays. */
async function speak(assent: AssentInstance, banner: AssentBanner): Promise<void> {
  try {
    await loadLocale(assent);
  } catch {
    return;
  }
  const surface = surfaceOf(banner);
  if (surface?.isConnected && !(surface instanceof HTMLDialogElement)) readOutBanner(surface);
}

/** Has `banner` adapt whenever the page opens or closes a dialog, or changes its theme. */
function followPage(assent: AssentInstance, banner: AssentBanner): void {
  const follow = () => adapt(assent, banner);
  const observer = new MutationObserver(follow);
  observer.observe(document, { subtree: true, attributeFilter: ['open', 'inert', 'aria-hidden'] });
  observer.observe(safeDocument.documentElement, { attributes: true });
  // A dialog in a shadow root takes the focus.
  safeDocument.addEventListener('focusin', follow);
  safeDocument.addEventListener('readystatechange', follow);
  const settleSoon = () => setTimeout(() => banner.settle(), TAKE_OVER);
  if (safeDocument.readyState === 'complete') settleSoon();
  else addEventListener('load', settleSoon);
}

/** Fits `banner` to the page. One that is hidden goes: a modal one would leave the page inert. */
function adapt(assent: AssentInstance, banner: AssentBanner): void {
  const surface = surfaceOf(banner);
  if (!surface || !banner.isConnected) return;
  if (banner.closest('[inert], [aria-hidden=true]')) banner.settle();
  banner.place(pageModal());
  if (isHidden(surface)) banner.hide();
  else if (!isOpen(surface) || !surface.className.endsWith(` ${schemeOf(assent.config.ui.theme)}`)) banner.redraw();
}

const surfaceOf = (banner: AssentBanner) => banner.shadowRoot?.firstElementChild as HTMLElement | null | undefined;
