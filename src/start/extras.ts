/** What few pages need, and none needs at once: loaded as one file on first use. */
export { exportRecord } from '../consent/export-record.js';
export { audit } from '../effects/storage/audit.js';
export { removeDenied } from '../effects/storage/remove-denied.js';
