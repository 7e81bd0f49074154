import { safeDocument } from '../browser/safe-document.js';
import { isOpen } from './open.js';

/**
 * Whether something hides `surface`, though it is open: a content blocker, whose styles win over everybody's. A page that
 * does not show itself, or that is printed, hides nothing.
 */
export const isHidden = (surface: HTMLElement): boolean =>
  isOpen(surface) && !isRendered(surface) && isRendered(safeDocument.documentElement) && !matchMedia('print').matches;

const isRendered = (element: Element): boolean => element.getClientRects().length > 0;
