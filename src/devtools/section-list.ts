import { element } from './element.js';

/** Sections that are open from the start. */
const OPEN = ['Problems', 'State', 'Held'];

/** A list of sections that unfold. Only what has changed is drawn anew, so that nothing moves under the reader. */
export class SectionList {
  readonly element = element('div');
  /** What each section showed last. */
  readonly #drawn = new Map<string, string>();

  has(title: string): boolean {
    return this.#drawn.has(title);
  }

  /**
   * Shows a section.
   *
   * @param badges What follows the title.
   * @param content What `body` is made from.
   */
  show(title: string, badges: readonly Node[], body: Node, content: unknown): void {
    const json = JSON.stringify(content);
    if (this.#drawn.get(title) === json) return;
    this.#drawn.set(title, json);
    const name = title.toLowerCase().replaceAll(' ', '-');
    const details =
      this.element.querySelector<HTMLElement>(`.${name}`) ??
      element('details', { class: name, open: OPEN.includes(title) });
    // The one that is there stays: it may have the focus.
    const summary = details.querySelector('summary') ?? element('summary');
    summary.replaceChildren(`${title} `, ...badges);
    details.replaceChildren(summary, body);
    if (!details.parentNode) this.element.append(details);
  }
}
