import type { AssentInstance } from '../assent/assent.js';
import { readOutBanner } from './banner/live-region.js';
import { makeScrollRoom } from './banner/scroll-room.js';
import { labelSettingsButtons } from './label-settings-button.js';
import { loadLocale } from './load-locale.js';

/** Banners and surfaces that are done, so that nothing is done twice. */
const done = new WeakSet<object>();

/** Does what can wait until the visitor has seen the banner. */
export function afterShow(assent: AssentInstance, banner: HTMLElement): void {
  const surface = banner.shadowRoot?.firstElementChild;
  if (surface && !done.has(banner)) {
    done.add(banner);
    assent.subscribe(() => loadLocale(assent).then(labelSettingsButtons, () => {}));
  }
  if (!surface?.isConnected || !surface.hasAttribute('popover')) return;
  if (!done.has(surface)) makeScrollRoom(surface);
  done.add(surface);
  readOutBanner(surface);
}
