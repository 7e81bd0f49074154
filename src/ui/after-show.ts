import type { AssentInstance } from '../assent/assent.js';
import { readOutBanner } from './banner/live-region.js';
import { makeScrollRoom } from './banner/scroll-room.js';
import { labelSettingsButtons } from './label-settings-button.js';

/** Surfaces that are done, so that nothing is done twice. */
const done = new WeakSet<Element>();

/** Does what can wait until the visitor has seen the banner. */
export function afterShow(assent: AssentInstance, banner: HTMLElement): void {
  labelSettingsButtons(assent);
  const surface = banner.shadowRoot?.firstElementChild;
  if (!surface?.isConnected || !surface.hasAttribute('popover')) return;
  if (!done.has(surface)) makeScrollRoom(surface);
  done.add(surface);
  readOutBanner(surface);
}
