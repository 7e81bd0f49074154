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
    const [target] = event.composedPath();
    const element = target instanceof Element && target.closest<HTMLElement>('[data-assent-action]');
    if (!element) return;
    event.preventDefault();
    const { assentAction = '', category } = element.dataset;
    if (Object.hasOwn(actions, assentAction)) actions[assentAction]?.(category);
  });
}
