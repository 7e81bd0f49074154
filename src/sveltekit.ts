export { assentHandle } from './meta-frameworks/sveltekit.js';
