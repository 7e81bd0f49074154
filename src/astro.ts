export { assentMiddleware } from './meta-frameworks/astro.js';
