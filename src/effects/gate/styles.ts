import { isHeld } from './activate.js';

/** How often a style sheet is put into effect again that a router makes equal to its server's. */
const TRIES = 5;

/** The style sheets that Assent has put into effect, and how often it will do so again. */
const given = new WeakMap<HTMLStyleElement, number>();

/** Sees that a style sheet is taken out of effect. */
let observer: MutationObserver | undefined;

export const isStyle = (element: Element): element is HTMLStyleElement => element.localName === 'style';

/** Puts a style sheet that waits, by `type="text/plain"`, into effect, or takes it back. */
export function settleStyle(style: HTMLStyleElement, isOn: boolean): void {
  if (isOn && isHeld(style)) {
    given.set(style, TRIES);
    style.removeAttribute('type');
    observer ??= new MutationObserver((changes) => {
      for (const { target } of changes) renew(target as HTMLStyleElement);
    });
    observer.observe(style, { attributeFilter: ['type'] });
  } else if (!isOn && given.delete(style)) style.type = 'text/plain';
}

function renew(style: HTMLStyleElement): void {
  const tries = given.get(style);
  if (!tries || !isHeld(style)) return;
  given.set(style, tries - 1);
  style.removeAttribute('type');
}
