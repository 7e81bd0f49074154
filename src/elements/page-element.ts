import { AssentElement } from './assent-element.js';

/** An element in a page's own markup: it follows `window.assent`, as soon as that has started. */
export abstract class PageElement extends AssentElement {
  #isFollowing = false;

  override connectedCallback(): void {
    (window.assent ??= []).push((assent) => {
      if (!this.isConnected || this.#isFollowing) return;
      this.#isFollowing = true;
      this.assent ??= assent;
      super.connectedCallback();
    });
  }

  override disconnectedCallback(): void {
    this.#isFollowing = false;
    super.disconnectedCallback();
  }

  protected override async refresh(): Promise<void> {
    try {
      await super.refresh();
    } catch (cause) {
      this.assent.report('ui-unavailable', 'the texts could not be loaded', cause);
    }
  }
}
