import { matches } from '../browser/safe-document.js';

/** Whether `surface` is open. Without popovers (before Chrome 114, Firefox 125 and Safari 17) it is as long as it is there. */
export const isOpen = (surface: HTMLElement): boolean =>
  surface instanceof HTMLDialogElement
    ? matches(surface, ':modal')
    : !surface.showPopover || matches(surface, ':popover-open');

/** Opens `surface` in the top layer. */
export function open(surface: HTMLElement): void {
  if (isOpen(surface)) return;
  if (!(surface instanceof HTMLDialogElement)) return surface.showPopover();
  // One that was removed from the page still says that it is open.
  surface.removeAttribute('open');
  surface.showModal();
}
