/** Waits for the next event of that type on `target`. */
export const nextEvent = (target: EventTarget, type: string): Promise<Event> =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

/** Waits until `isSo` holds of the document, looking again whenever something in it changes. */
export function untilDocument(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return;
      changes.disconnect();
      resolve();
    };
    const changes = new MutationObserver(look);
    changes.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
    look();
  });
}

/** Waits until `isSo`, looking again at each turn of the event loop: for what no event tells. */
export async function untilSo(isSo: () => boolean): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  while (!isSo()) {
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  }
  port1.close();
}

/**
 * Calls `act` with an event that the browser itself is dispatching, as it does when the visitor acts: inside the shadow
 * root of an element `name`, or on the page. A click by a script is none; what a form dispatches at its reset is.
 */
export function duringTrustedEvent(act: (event: Event) => void, name?: string): void {
  const form = document.createElement('form');
  const host = document.createElement(name ?? 'div');
  (host.shadowRoot ?? host.attachShadow({ mode: 'open' })).append(form);
  form.addEventListener('reset', act);
  form.reset();
  form.remove();
}
