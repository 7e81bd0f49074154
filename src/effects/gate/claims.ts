import { parentOf, safeDocument } from '../../browser/safe-document.js';
import { addressOf } from './activate.js';

/** Whether React has a hold of `node`: it marks the containers of its trees, and each node in them that it has taken. */
export const isOfReact = (node: Node): boolean => Object.keys(node).some((key) => key.startsWith('__react'));

/**
 * Whether a framework may already have a hold of `script`, so that it must stay where it is, or will look for it as its
 * server has rendered it.
 *
 * React marks what it has taken, other frameworks the container at most. Where nothing is marked, nobody counts as having
 * a hold of a node as long as the page loads. In the head, routers look for what they have put there before, and a script
 * that has loaded from an address does not look like it.
 */
export function isClaimed(script: HTMLScriptElement): boolean {
  const home = parentOf(script);
  if (Object.keys(script).length || (addressOf(script) && home === safeDocument.head)) return true;
  for (let parent = home; parent; parent = parentOf(parent)) {
    if (isOfReact(parent)) return false;
    if (Object.keys(parent).length && parent !== document) return true;
  }
  return safeDocument.readyState === 'complete';
}
