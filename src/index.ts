export { start } from './start/start.js';
export { getAssent } from './start/get-assent.js';
export { AssentError } from './consent/errors.js';
export { regionPresets } from './consent/region-presets.js';
export { version } from './version.js';
export type { AssentDocumentEventMap, AssentEventDetails, AssentEventMap, AssentEventName } from './assent/events.js';
export type { AssentBanner, AssentDeclaration, AssentEmbed, AssentPreferences } from './elements.js';
export type { Assent, AssentCallback, AssentQueue } from './assent/types.js';
export type {
  Category,
  CategoryInput,
  Config,
  ConfigInput,
  CookieDeclaration,
  CookieInput,
  GoogleSignal,
  IdsOf,
  MessageKey,
  Mode,
  OwnMessages,
  Policy,
  Position,
  RegionRule,
  Service,
  ServiceInput,
} from './consent/config-types.js';
export type { ErrorCode } from './consent/errors.js';
export type { ConsentExport } from './consent/export-record.js';
export type { Audit, Cause, Choices, ConsentRecord, Reason, Signals, State, Surface } from './consent/types.js';
