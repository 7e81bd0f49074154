export { hide, showBanner, showPreferences } from './elements/door.js';
