import { queryAll } from '../../browser/safe-document.js';
import { addressOf, isScript } from './activate.js';
import { isOfReact } from './claims.js';
import type { ScriptRunner } from './script-runner.js';

/**
 * Counts held scripts among `changes` as run that React has rendered anew, in one go, in the place of ones that have run:
 * it does so with a whole tree where that does not look as the server has rendered it.
 */
export function passRendered(changes: readonly MutationRecord[], runner: ScriptRunner): void {
  const past = new Set<string>();
  for (const { target, removedNodes } of changes) {
    if (!removedNodes.length || !isOfReact(target)) continue;
    for (const script of scriptsIn(removedNodes)) if (runner.hasRun(script)) past.add(textOf(script));
  }
  if (!past.size) return;
  for (const { addedNodes } of changes) {
    for (const script of scriptsIn(addedNodes)) if (past.has(textOf(script))) runner.pass(script);
  }
}

const textOf = (script: HTMLScriptElement): string => `${addressOf(script)}\n${script.text}`;

function scriptsIn(nodes: NodeList): HTMLScriptElement[] {
  return [...nodes].flatMap((node) => {
    if (!(node instanceof HTMLElement)) return [];
    return isScript(node) ? [node] : [...queryAll(node, 'script[data-category]')].filter(isScript);
  });
}
