export { assent, assentState, consent } from './frameworks/svelte.js';
