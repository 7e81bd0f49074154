export { importRecord } from './importing/import-record.js';
export type { ImportOptions } from './importing/import-record.js';
export type { ToolName } from './importing/tools.js';
export type { ConfigInput, ConsentRecord } from './core/types.js';
