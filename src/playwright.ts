export { accept, reject } from './testing/answer-banner.js';
export { setClock } from './testing/set-clock.js';
export { withRecord } from './testing/with-record.js';
export type { RecordOptions } from './testing/with-record.js';
export type { ConfigInput } from './consent/config-types.js';
