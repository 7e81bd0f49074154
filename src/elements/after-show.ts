/** What can wait until the visitor has been served: fetched as one file. */
export { attend } from '../core/attend.js';
export { makeRoom } from './make-room.js';
