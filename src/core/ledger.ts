/** What few pages need, and none needs at once: fetched as one file on first use. */
export { audit } from './audit.js';
export { exportRecord } from './export-record.js';
export { rulesFor } from './regions.js';
export { purge } from './purge.js';
