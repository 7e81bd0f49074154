export { start } from './start.js';
export { AssentError } from './core/errors.js';
export { regionPresets } from './core/region-presets.js';
export { version } from './core/version.js';
export type { Assent } from './core/assent.js';
export type { ErrorCode } from './core/errors.js';
export type {
  AssentEventMap,
  Category,
  Cause,
  Choices,
  Config,
  ConfigInput,
  ConsentRecord,
  CookieDeclaration,
  Reason,
  Service,
  State,
  Surface,
} from './core/types.js';
