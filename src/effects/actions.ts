import type { AssentInstance } from '../assent/assent.js';

/** Makes every element with `data-assent-action`, now or later, act when it is clicked. */
export function listenForActions(assent: AssentInstance): void {
  const actions: Readonly<Record<string, (event: Event, id?: string) => unknown>> = {
    // An error has been reported by the time the promise rejects.
    preferences: () => assent.showPreferences().catch(() => {}),
    banner: () => assent.showBanner().catch(() => {}),
    accept: (event) => assent.answer(true, event),
    reject: (event) => assent.answer(false, event),
    withdraw: (event, id) => assent.answer(id ? { [id]: false } : false, event),
  };
  document.addEventListener('click', (event) => {
    // The path leads out of shadow roots, and from slotted content to what is around the slot.
    const element = event
      .composedPath()
      .find((node): node is HTMLElement => node instanceof Element && node.matches('[data-assent-action]'));
    if (!element) return;
    event.preventDefault();
    const { assentAction = '', category } = element.dataset;
    if (Object.hasOwn(actions, assentAction)) actions[assentAction]?.(event, category);
  });
}
