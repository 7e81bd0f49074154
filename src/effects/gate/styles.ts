import { isHeld } from './activate.js';

/** The style sheets that Assent has put into effect. */
const given = new WeakSet<HTMLStyleElement>();

export const isStyle = (element: Element): element is HTMLStyleElement => element.localName === 'style';

/** Puts a style sheet that waits, by `type="text/plain"`, into effect, or takes it back. */
export function settleStyle(style: HTMLStyleElement, isOn: boolean): void {
  if (isOn && isHeld(style)) {
    given.add(style);
    style.removeAttribute('type');
  } else if (!isOn && given.delete(style)) style.type = 'text/plain';
}
