import { startScript } from './start/start-script.js';

startScript();
