import { sendMouse } from '@web/test-runner-commands';

/** Has the browser itself click on `element`, with its mouse: a click that is trusted, as a visitor's is. */
export async function clickForReal(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** Keeps the next click from leading anywhere, after every listener that the page has by then. */
export function stayAfterClick(): void {
  const stay = () => addEventListener('click', (event) => event.preventDefault(), { once: true });
  addEventListener('click', stay, { capture: true, once: true });
}
