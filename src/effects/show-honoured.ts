import type { AssentInstance } from '../assent/assent.js';
import { isHonoured } from '../consent/is-honoured.js';

/** What says on the page that an opt-out is obeyed. */
export interface StatusLine {
  showStatus(assent: AssentInstance, isAnswer: boolean): void;
}

/** Shows on the page that the visitor's opt-out is obeyed, and loads what does so when there is one. */
export function showHonoured(assent: AssentInstance, load: () => Promise<StatusLine>): void {
  const show = (isAnswer: boolean) => {
    if (!isHonoured(assent.state)) return;
    // Its texts beside it, so that the visitor waits for one step.
    assent.loaders.messages(assent.state.language).catch(() => {});
    // A page goes on without: the preferences say it too.
    load().then(
      ({ showStatus }) => showStatus(assent, isAnswer),
      () => {},
    );
  };
  assent.addEventListener('decision', () => show(true));
  assent.subscribe(() => show(false));
}
