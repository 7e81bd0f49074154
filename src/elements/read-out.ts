/** Milliseconds that screen readers need to take notice of a place before something is said there. */
const PAUSE = 100;

/** Has screen readers read the text of `surface`, which came without the focus: once for each time that it is shown. */
export function readOut(surface: Element): void {
  if (surface.querySelector('[role=status]')) return;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  Object.assign(status.style, { position: 'absolute', fontSize: '0' });
  surface.append(status);
  document.addEventListener('assent:hide', () => status.remove(), { once: true });
  // What stands there from the start is not read.
  setTimeout(() => status.append(surface.querySelector('p')?.textContent ?? ''), PAUSE);
}
