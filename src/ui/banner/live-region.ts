import { safeDocument } from '../../browser/safe-document.js';

/** Milliseconds that screen readers need to notice a live region before its text changes. */
const PAUSE = 100;

/** Makes screen readers read the text of `surface`, which came without focus: once each time that it is shown. */
export function readOutBanner(surface: Element): void {
  if (surface.querySelector('[role=status]')) return;
  const status = safeDocument.createElement('p');
  status.setAttribute('role', 'status');
  Object.assign(status.style, { position: 'absolute', fontSize: '0' });
  surface.append(status);
  const text = surface.querySelector('p');
  const say = () => status.replaceChildren(text?.textContent ?? '');
  // The page may change its language meanwhile.
  const observer = new MutationObserver(say);
  if (text) observer.observe(text, { characterData: true, childList: true, subtree: true });
  safeDocument.addEventListener(
    'assent:hide',
    () => {
      observer.disconnect();
      status.remove();
    },
    { once: true },
  );
  // Text that is there from the start is not read.
  setTimeout(say, PAUSE);
}
