import { queryAll, safeDocument } from '../../browser/safe-document.js';
import { addressOf, isScript } from './activate.js';
import { isOfReact } from './claims.js';
import type { ScriptRunner } from './script-runner.js';

/**
 * Counts held scripts among `changes` as run that React has rendered anew, in one go, in the place of ones that have run:
 * it does so with a whole tree where that does not look as the server has rendered it. In the head it adds them beside
 * the old ones.
 */
export function passRendered(changes: readonly MutationRecord[], runner: ScriptRunner): void {
  const past = new Set<string>();
  for (const { target, addedNodes, removedNodes } of changes) {
    const isOld = target === safeDocument.head && addedNodes.length > 0;
    if (!(isOld || removedNodes.length) || !isOfReact(target)) continue;
    for (const script of scriptsIn(isOld ? [...removedNodes, ...target.childNodes] : removedNodes)) {
      if (runner.hasRun(script)) past.add(textOf(script));
    }
  }
  if (!past.size) return;
  for (const { addedNodes } of changes) {
    for (const script of scriptsIn(addedNodes)) if (past.has(textOf(script))) runner.pass(script);
  }
}

const textOf = (script: HTMLScriptElement): string => `${addressOf(script)}\n${script.text}`;

function scriptsIn(nodes: Iterable<Node>): HTMLScriptElement[] {
  return [...nodes].flatMap((node) => {
    if (!(node instanceof HTMLElement)) return [];
    return isScript(node) ? [node] : [...queryAll(node, 'script[data-category]')].filter(isScript);
  });
}
