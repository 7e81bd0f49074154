export { injectAssent, injectAssentState, injectConsent, provideAssentState } from './frameworks/angular.js';
