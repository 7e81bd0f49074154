import type { Assent } from './assent.js';

/** Lets every element with `data-assent-action`, now or later, do what it says when it is clicked. */
export function listenForActions(assent: Assent): void {
  const actions: Readonly<Record<string, (id?: string) => unknown>> = {
    // What goes wrong has been reported when the promise rejects.
    preferences: () => assent.showPreferences().catch(() => {}),
    banner: () => assent.showBanner().catch(() => {}),
    accept: () => assent.acceptAll('page'),
    reject: () => assent.rejectAll('page'),
    withdraw: (id) => assent.withdraw(id, 'page'),
  };
  document.addEventListener('click', (event) => {
    // The path leads out of shadow roots, and from what a page puts into a slot to what is around that.
    const element = event
      .composedPath()
      .find((node): node is HTMLElement => node instanceof Element && node.matches('[data-assent-action]'));
    if (!element) return;
    event.preventDefault();
    const { assentAction = '', category } = element.dataset;
    if (Object.hasOwn(actions, assentAction)) actions[assentAction]?.(category);
  });
}
