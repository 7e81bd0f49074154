import { isHeld, isScript } from '../effects/gate/activate.js';
import type { AssentInstance } from '../assent/assent.js';
import type { Problem } from './validators.js';
import { conditionOf, withoutMark } from '../consent/condition.js';
import { isGranted } from '../effects/gate/is-granted.js';
import { checkContrastOfBanner } from './check-contrast.js';
import { checkConfig } from './config-schema.js';
import { ownScript } from '../browser/script-tag.js';
import { isTree } from '../consent/json.js';
import { monitorStorage } from './storage-monitor.js';

/**
 * Reports mistakes in the site's configuration and markup, now and as more markup appears. Each is reported once.
 *
 * The rest of Assent falls back to the safe reading without a word; the words are here, so that pages without mistakes
 * need not load them.
 *
 * @param input The configuration as the site wrote it.
 */
export function diagnose(assent: AssentInstance, input: unknown): void {
  const problems = [...checkJson(), ...checkConfig(input, '')];
  if (problems.length) {
    assent.report('config-invalid', `Invalid configuration\n${problems.map(describe).join('\n')}`);
  }

  const reported = new WeakSet<Element>();
  const inspect = () => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-category]')) {
      if (reported.has(element)) continue;
      reported.add(element);
      const mistake = mistakeOf(element, assent);
      if (mistake) assent.report('markup-invalid', `${(element.cloneNode() as Element).outerHTML}: ${mistake}`);
    }
  };
  inspect();
  if (assent.config.debug) {
    reportEarlyScripts(assent);
    monitorStorage(assent);
  }
  new MutationObserver(inspect).observe(document, { childList: true, subtree: true });
  checkContrastOfBanner(assent);
}

function checkJson(): readonly Problem[] {
  const text = document.getElementById('assent-config')?.textContent;
  try {
    return !text || isTree(JSON.parse(text)) ? [] : [{ path: '#assent-config', expected: 'a JSON object', got: text }];
  } catch (error) {
    return [{ path: '#assent-config', expected: `JSON (${String(error)})`, got: text }];
  }
}

/** Reports scripts of other origins before Assent's own tag: nothing could block them. */
function reportEarlyScripts(assent: AssentInstance): void {
  const own = ownScript();
  for (const script of document.scripts) {
    const isBefore = own && own.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING;
    if (!isBefore || !script.src || isHeld(script) || new URL(script.src).origin === location.origin) continue;
    assent.report(
      'markup-invalid',
      `${script.src} comes before Assent's own tag, so it runs before consent: move it after the tag`,
    );
  }
}

function mistakeOf(element: HTMLElement, assent: AssentInstance): string | undefined {
  const declares = (id: string) => assent.declares(id);
  const unknown = conditionOf(element.dataset, declares).filter((id) => !declares(withoutMark(id)));
  if (unknown.length) return `unknown id "${unknown.join('", "')}": add it to the configuration, or this never loads`;
  if (!isScript(element)) {
    const real = looseAddressOf(element, assent);
    return real && `the browser loads ${real} at once: use data-${real === 'data' ? 'src' : real} instead`;
  }
  if (!isHeld(element)) return element.dataset['assent'] ? undefined : 'it runs before consent: add type="text/plain"';
  const nonce = ownScript()?.nonce;
  return nonce && element.nonce !== nonce ? 'it lacks the nonce of the page, so it never runs' : undefined;
}

/** Returns the name of an attribute by which `element` loads before consent. */
function looseAddressOf(element: HTMLElement, assent: AssentInstance): string | undefined {
  if (!element.matches('iframe, img, video, audio, source, embed, object, link')) return undefined;
  const held = ['src', 'srcset', 'href'].map((name) => element.dataset[name]).filter(Boolean);
  const loose = ['src', 'srcset', 'href', 'data'].filter((name) => element.getAttribute(name));
  // An address beside the blocked one is a stand-in; the same address is right once it is granted.
  const isRight = (name: string) =>
    held.length && (isGranted(element, assent) || !held.includes(element.getAttribute(name) ?? ''));
  return loose.find((name) => !isRight(name));
}

const describe = ({ path, expected, got }: Problem) => `- ${path}: expected ${expected}, got ${JSON.stringify(got)}`;
