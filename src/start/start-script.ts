import { waitingQueue } from '../assent/queue.js';
import type { Assent } from '../assent/types.js';
import { readPageConfig } from '../browser/page-config.js';
import { ownScript } from '../browser/script-tag.js';
import type { ConfigInput } from '../consent/config-types.js';
import { merge } from '../consent/json.js';
import { launch } from './launch.js';
import { scriptLoaders } from './script-loaders.js';

/** Starts with the page's configuration, or, with `data-manual` on the tag, offers `assent.start()`. */
export function startScript(): void {
  const script = ownScript();
  const pageInput = readPageConfig(script);
  const loaders = scriptLoaders(script);
  const start = (input?: ConfigInput): Assent => launch({ input: merged(pageInput, input), loaders });

  if (!script?.hasAttribute('data-manual')) start();
  else window.assent = Object.assign(waitingQueue(), { start });
}

/** Returns `input` over `pageInput`; `input` alone if it throws when it is read, for whoever reports that. */
function merged(pageInput: ConfigInput, input: ConfigInput | undefined): ConfigInput {
  try {
    return merge(pageInput, input);
  } catch {
    return input ?? {};
  }
}
