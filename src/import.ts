export { importRecord } from './importing/import-record.js';
export type { ImportOptions } from './importing/convert.js';
export type { ToolName } from './importing/tools.js';
export type { ConfigInput } from './consent/config-types.js';
export type { ConsentRecord } from './consent/types.js';
