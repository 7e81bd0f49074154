import { safeDocument } from '../browser/safe-document.js';

type Theme = 'auto' | 'light' | 'dark';

/**
 * Returns the class for a surface of that theme: `auto` follows the page's own `color-scheme`, as `page`, if it states
 * one, and the system if not.
 */
export function schemeOf(theme: Theme): Theme | 'page' {
  if (theme !== 'auto') return theme;
  const isStated =
    getComputedStyle(safeDocument.documentElement).colorScheme !== 'normal' ||
    !!safeDocument.querySelector('meta[name=color-scheme]');
  return isStated ? 'page' : 'auto';
}
