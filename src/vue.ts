export { assent, useAssent, useAssentState, useConsent } from './frameworks/vue.js';
export type { AssentOptions } from './frameworks/vue.js';
