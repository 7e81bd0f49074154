import { parentOf, safeDocument } from '../../browser/safe-document.js';

/** Whether React has a hold of `node`: it marks the containers of its trees, and each node in them that it has taken. */
export const isOfReact = (node: Node): boolean => Object.keys(node).some((key) => key.startsWith('__react'));

/**
 * Whether a framework may already have a hold of `node`, so that it must stay where it is, or will look for it as its
 * server has rendered it.
 *
 * React marks what it has taken, other frameworks the container at most. Where nothing is marked, nobody counts as having
 * a hold of a node as long as the page loads. In the head, routers look for what they have put there before.
 */
export function isClaimed(node: Node): boolean {
  if (Object.keys(node).length || parentOf(node) === safeDocument.head) return true;
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) {
    if (isOfReact(parent)) return false;
    if (Object.keys(parent).length && parent !== document) return true;
  }
  return safeDocument.readyState === 'complete';
}
