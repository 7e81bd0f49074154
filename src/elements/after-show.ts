import type { Assent } from '../core/assent.js';
import { attend } from '../core/attend.js';
import { checkContrast } from './check-contrast.js';
import { loadLocale } from './load-locale.js';
import { makeRoom } from './make-room.js';
import { nameSettings } from './name-settings.js';
import { readOut } from './read-out.js';

/** What has been attended to, so that nothing is done twice. */
const attended = new WeakSet<object>();

/** What can wait until the visitor has been served. */
export function afterShow(assent: Assent, banner: HTMLElement): void {
  const surface = banner.shadowRoot?.firstElementChild;
  if (surface && !attended.has(banner)) {
    attended.add(banner);
    assent.subscribe(() => loadLocale(assent).then(nameSettings, () => {}));
  }
  if (surface?.isConnected && !attended.has(surface)) {
    attended.add(surface);
    if (surface.hasAttribute('popover')) makeRoom(surface);
    checkContrast(assent, surface);
  }
  if (surface?.isConnected && surface.hasAttribute('popover')) readOut(surface);
  if (attended.has(assent)) return;
  attended.add(assent);
  attend(assent);
}
