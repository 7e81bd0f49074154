import { createHtml, safeDocument } from '../../browser/safe-document.js';

/** Milliseconds that screen readers need to notice a live region before its text changes. */
const PAUSE = 100;

/** Makes screen readers read the text of `surface`, which came without focus: each time that it is shown, and in each language. */
export function readOutBanner(surface: Element): void {
  const status = surface.querySelector('[role=status]') ?? addStatus(surface);
  const read = () => {
    const text = surface.querySelector('p')?.textContent ?? '';
    if (status.textContent !== text) status.textContent = text;
  };
  // Text that is there from the start is not read.
  setTimeout(read, PAUSE);
}

function addStatus(surface: Element): Element {
  const status = createHtml('p');
  status.setAttribute('role', 'status');
  Object.assign(status.style, { position: 'absolute', fontSize: '0' });
  surface.append(status);
  safeDocument.addEventListener('assent:hide', () => status.remove(), { once: true });
  return status;
}
