import type { AssentInstance } from '../../assent/assent.js';
import { whenStarted } from '../../assent/queue.js';
import { AssentElement } from '../assent-element.js';

/** An element in a page's own markup. It follows `window.assent` once that has started. */
export abstract class InlineElement extends AssentElement {
  #isFollowing = false;

  override connectedCallback(): void {
    whenStarted((assent) => {
      if (!this.isConnected || this.#isFollowing) return;
      this.#isFollowing = true;
      this.assent ??= assent as AssentInstance;
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
      this.assent.report('ui-unavailable', 'The texts did not load', cause);
    }
  }
}
