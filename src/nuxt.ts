export { assentModule as default } from './meta-frameworks/nuxt.js';
