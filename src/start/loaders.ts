import type { Loaders } from '../assent/assent.js';
import type * as Diagnostics from '../diagnostics/diagnose.js';
import type * as Gate from '../effects/gate/gate.js';
import { messageLoaders } from '../locales/load.js';
import type { LocaleName } from '../locales/names.js';
import { inTime } from './in-time.js';
import type * as WhenConfigured from './when-configured.js';

/** How a page gets what it does not need at once. */
export interface PageLoaders extends Loaders {
  gate(): Promise<typeof Gate>;
  whenConfigured(): Promise<typeof WhenConfigured>;
  diagnostics(): Promise<typeof Diagnostics>;
}

/** By literal `import()`s, which every bundler follows. */
export const loaders: PageLoaders = {
  ui: () => inTime(import('../ui/ui.js')),
  extras: () => import('./extras.js'),
  messages: async (name) => (await messageLoaders[name as LocaleName]()).default,
  gate: () => import('../effects/gate/gate.js'),
  whenConfigured: () => import('./when-configured.js'),
  diagnostics: () => import('../diagnostics/diagnose.js'),
};
