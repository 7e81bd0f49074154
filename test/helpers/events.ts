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
