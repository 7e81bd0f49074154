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
  const surface = banner.isConnected ? banner.shadowRoot?.firstElementChild : null;
  if (surface && !attended.has(surface)) {
    attended.add(surface);
    if (surface.hasAttribute('popover')) makeRoom(surface);
    checkContrast(assent, surface);
    assent.subscribe(() => loadLocale(assent).then(nameSettings, () => {}));
  }
  if (surface?.hasAttribute('popover')) readOut(surface);
  if (attended.has(assent)) return;
  attended.add(assent);
  attend(assent);
}
