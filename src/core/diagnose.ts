import { isHeld, isScript } from './activate.js';
import type { Assent } from './assent.js';
import type { Problem } from './check.js';
import { conditionOf, isMet } from './condition.js';
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
  if (assent.config.debug) {
    reportEarlyScripts(assent);
    watchStorage(assent);
  }
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

/** Reports scripts of other origins that stand before Assent's own tag: nothing could hold them, or speak before them. */
function reportEarlyScripts(assent: Assent): void {
  const own = ownScript();
  for (const script of document.scripts) {
    const isBefore = own && own.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING;
    if (!isBefore || !script.src || isHeld(script) || new URL(script.src).origin === location.origin) continue;
    assent.report('markup-invalid', `${script.src} stands before Assent's own tag, so it runs before anybody is asked`);
  }
}

function mistakeOf(element: HTMLElement, assent: Assent): string | undefined {
  const unknown = conditionOf(element, assent).filter((id) => !assent.declares(id.replace('!', '')));
  if (unknown.length) return `nothing declares "${unknown.join('", "')}", so this stays held whatever is accepted`;
  if (!isScript(element)) {
    const real = looseAddressOf(element, assent);
    return real && `the browser fetches its ${real} at once: only data-${real === 'data' ? 'src' : real} is held`;
  }
  if (!isHeld(element))
    return element.dataset['assent'] ? undefined : 'without type="text/plain" the browser runs it at once';
  const nonce = ownScript()?.nonce;
  return nonce && element.nonce !== nonce ? 'it lacks the nonce of the page, so it stays held' : undefined;
}

/** The name of an attribute by which `element` fetches, whatever the visitor says, what should wait for that. */
function looseAddressOf(element: HTMLElement, assent: Assent): string | undefined {
  if (!element.matches('iframe, img, video, audio, source, embed, object, link')) return undefined;
  const held = ['src', 'srcset', 'href'].map((name) => element.dataset[name]).filter(Boolean);
  const loose = ['src', 'srcset', 'href', 'data'].filter((name) => element.getAttribute(name));
  // Another address beside the held one is a stand-in; the same one is right once it is granted.
  const isRight = (name: string) =>
    held.length && (isMet(element, assent) || !held.includes(element.getAttribute(name) ?? ''));
  return loose.find((name) => !isRight(name));
}

const describe = ({ path, expected, got }: Problem) => `- ${path}: expected ${expected}, got ${JSON.stringify(got)}`;
