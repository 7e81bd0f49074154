import type { AssentInstance } from './assent/assent.js';
import { whenStarted } from './assent/queue.js';
import { readPageConfig } from './browser/page-config.js';
import { scriptByName } from './browser/script-tag.js';
import { AssentDevtools } from './devtools/assent-devtools.js';
import { Findings } from './devtools/findings.js';
import { showDevtools } from './devtools/show-devtools.js';

// A bookmark imports this file alone: the checks come from beside it. With `debug` they have run by now.
if (typeof document !== 'undefined') {
  whenStarted(async (assent) => {
    try {
      const { diagnose } = await import('./diagnostics/diagnose.js');
      diagnose(assent as AssentInstance, readPageConfig(scriptByName()), true);
    } catch (cause) {
      const findings = new Findings();
      findings.add('file', `The checks did not load (${String(cause)})`);
      showDevtools(findings);
    }
  });
}

export { AssentDevtools };
/** @internal For diagnostics, which find both here where one file has all of the tools. */
export { showDevtools };
