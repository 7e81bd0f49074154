import type { AssentInstance } from '../assent/assent.js';
import type { Loaders } from '../assent/loaders.js';
import { ownGlobal } from '../browser/safe-document.js';
import type * as Diagnostics from '../diagnostics/diagnose.js';
import type { StatusLine } from '../effects/show-honoured.js';
import { messageLoaders } from '../locales/load.js';
import { localeFor } from '../locales/names.js';
import { inTime } from './in-time.js';
import type * as WhenConfigured from './when-configured.js';

/** How a page gets what it does not need at once. */
export interface PageLoaders extends Loaders<AssentInstance> {
  status(): Promise<StatusLine>;
  whenConfigured(): Promise<typeof WhenConfigured>;
  diagnostics(): Promise<typeof Diagnostics>;
}

/** By literal `import()`s, which every bundler follows. */
export const loaders: PageLoaders = {
  ui: () => {
    // Under a development server Lit would greet the visitors of every site in the console.
    const issued = ownGlobal('litIssuedWarnings');
    const warnings = issued instanceof Set ? issued : new Set();
    Object.assign(window, { litIssuedWarnings: warnings.add('dev-mode') });
    return inTime(import('../ui/ui.js'));
  },
  extras: () => import('./extras.js'),
  messages: async (language) => {
    const lang = localeFor([language, ...(navigator.languages ?? [])]);
    return { lang, messages: (await messageLoaders[lang]()).default };
  },
  status: () => import('../ui/status/show-status.js'),
  whenConfigured: () => import('./when-configured.js'),
  diagnostics: () => import('../diagnostics/diagnose.js'),
};
