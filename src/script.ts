import { startScript } from './start/start-script.js';

// Older browsers (before Chrome 93, Firefox 92 and Safari 15.4) lack more than this: there, everything stays denied.
if ('hasOwn' in Object) startScript();
