import type { AssentInstance } from '../assent/assent.js';
import { keepListening } from '../browser/keep-listening.js';
import { attributeOf, matches } from '../browser/safe-document.js';

/**
 * Makes every element with `data-assent-action`, now or later, act when it is clicked.
 *
 * There is none that accepts: markup may come from visitors, who cannot speak for others.
 *
 * @attribute data-assent-action - `preferences` and `banner` open these, `reject` refuses everything optional, `withdraw` withdraws consent
 * @attribute data-category - beside `withdraw`: the ids to withdraw, separated by spaces; everything optional without it
 */
export function listenForActions(assent: AssentInstance): void {
  const actions: Readonly<Record<string, (event: Event, ids: readonly string[]) => unknown>> = {
    // An error has been reported by the time the promise rejects.
    preferences: () => assent.showPreferences().catch(() => {}),
    banner: () => assent.showBanner().catch(() => {}),
    reject: (event) => assent.answer(false, event),
    withdraw: (event, ids) => assent.answer(ids.length > 0 && Object.fromEntries(ids.map((id) => [id, false])), event),
  };
  // At the window, on the way down: no listener of the page's elements can stop it there.
  const act = (event: Event) => {
    // The path leads out of shadow roots, and from slotted content to what is around the slot.
    const element = event
      .composedPath()
      .find((node): node is Element => node instanceof Element && matches(node, '[data-assent-action]'));
    if (!element) return;
    event.preventDefault();
    const action = attributeOf(element, 'data-assent-action') ?? '';
    const ids = attributeOf(element, 'data-category')?.split(/\s+/).filter(Boolean) ?? [];
    if (Object.hasOwn(actions, action)) actions[action]?.(event, ids);
  };
  keepListening(() => addEventListener('click', act, true));
}
