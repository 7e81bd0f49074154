import { isHeld, isScript } from './activate.js';
import type { Assent } from './assent.js';
import type { Problem } from './check.js';
import { conditionOf } from './condition.js';
import { checkConfig } from './config-check.js';
import { ownScript } from './own-script.js';
import { isTree } from './tree.js';
import { watchStorage } from './watch-storage.js';

/**
 * Tells what the site got wrong, in its configuration and in its markup, now and as more of it appears.
 *
 * The core keeps to the safe side without a word; the words are here, so that pages without mistakes need not fetch
 * them. Everything is told once.
 */
export function diagnose(assent: Assent): void {
  const problems = [...checkJson(), ...checkConfig(assent.input, '')];
  if (problems.length) {
    const lines = problems.map(describe).join('\n');
    assent.report('config-invalid', `the configuration is not as it should be\n${lines}`);
  }

  const told = new WeakSet<Element>();
  const inspect = () => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-category]')) {
      if (told.has(element)) continue;
      told.add(element);
      const mistake = mistakeOf(element, assent);
      if (mistake) assent.report('markup-invalid', `${(element.cloneNode() as Element).outerHTML}: ${mistake}`);
    }
  };
  inspect();
  if (assent.config.debug) watchStorage(assent);
  new MutationObserver(inspect).observe(document, { childList: true, subtree: true });
}

function checkJson(): readonly Problem[] {
  const text = document.getElementById('assent-config')?.textContent;
  try {
    return !text || isTree(JSON.parse(text)) ? [] : [{ path: '#assent-config', expected: 'a JSON object', got: text }];
  } catch (error) {
    return [{ path: '#assent-config', expected: `JSON (${String(error)})`, got: text }];
  }
}

function mistakeOf(element: HTMLElement, assent: Assent): string | undefined {
  const unknown = conditionOf(element, assent).filter((id) => !assent.declares(id.replace('!', '')));
  if (unknown.length) return `nothing declares "${unknown.join('", "')}", so this stays held whatever is accepted`;
  if (isScript(element)) {
    const nonce = ownScript()?.nonce;
    if (isHeld(element))
      return nonce && element.nonce !== nonce ? 'it lacks the nonce of the page, so it stays held' : undefined;
    return element.dataset['assent'] ? undefined : 'without type="text/plain" the browser runs it at once';
  }
  return undefined;
}

const describe = ({ path, expected, got }: Problem) => `- ${path}: expected ${expected}, got ${JSON.stringify(got)}`;
