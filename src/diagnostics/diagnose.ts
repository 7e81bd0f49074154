import { matches, queryAll, safeDocument } from '../browser/safe-document.js';
import { isHeld, isScript, isWebAddress } from '../effects/gate/activate.js';
import type { AssentInstance } from '../assent/assent.js';
import type { Problem } from './validators.js';
import { conditionOf, withoutMark } from '../consent/condition.js';
import type { ConditionInput } from '../consent/condition.js';
import { isGranted } from '../effects/gate/is-granted.js';
import { checkContrastOfBanner } from './check-contrast.js';
import { checkConfig } from './config-schema.js';
import { checkConsentMode } from './check-consent-mode.js';
import { configElement, readJson } from '../browser/page-config.js';
import { scriptByName } from '../browser/script-tag.js';
import type { Config } from '../consent/config-types.js';
import { isTree, ownValue } from '../consent/json.js';
import { longestRecordOf } from '../consent/record-length.js';
import { LONGEST_COOKIE } from '../consent/record.js';
import { Findings } from '../devtools/findings.js';
import { monitorStorage } from './storage-monitor.js';

const LATE = 'The configuration in #assent-config came after Assent: put it before the script tag';

/** What may wait for consent. A form may hide its own members. */
const GATED = ':is([data-category], assent-embed):not(form)';

/** What was found on a page, by its instance, and whether somebody debugs it. */
const diagnosed = new WeakMap<AssentInstance, { readonly findings: Findings; isDebugging: boolean }>();

/**
 * Reports mistakes in the site's configuration and markup, now and as more markup appears. Each is reported once, also if
 * this is called again.
 *
 * The rest of Assent falls back to the safe reading without a word; the words are here, so that pages without mistakes
 * need not load them.
 *
 * @param input The configuration as the site wrote it.
 * @param isDebugging Whether to watch what is stored and requested, too, and to show the developer tools.
 */
export function diagnose(assent: AssentInstance, input: unknown, isDebugging = assent.config.debug): void {
  const known = diagnosed.get(assent) ?? { findings: new Findings(), isDebugging: false };
  if (!diagnosed.has(assent)) {
    diagnosed.set(assent, known);
    assent.addEventListener('error', ({ detail: { error } }) => known.findings.add(error.code, error.message));
    checkPage(assent, input, known.findings);
  }
  if (!isDebugging || known.isDebugging) return;
  known.isDebugging = true;
  reportEarlyScripts(assent);
  monitorStorage(assent, known.findings);
  // For developers: a page goes on without.
  import('../devtools/show-devtools.js').then(({ showDevtools }) => showDevtools(known.findings)).catch(() => {});
}

function checkPage(assent: AssentInstance, input: unknown, findings: Findings): void {
  const problems = [
    ...checkTag(),
    ...checkJson(),
    ...checkConfig(input, ''),
    ...checkMappings(assent.config),
    ...checkLength(assent.config),
    ...checkBases(assent.config),
  ];
  if (problems.length) {
    assent.report('config-invalid', `Invalid configuration\n${problems.map(describe).join('\n')}`);
  }

  for (const mistake of checkConsentMode(assent.config)) {
    console.warn(`assent: ${mistake}`);
    findings.add('consent-mode', mistake);
  }

  const seen = new WeakSet<Element>();
  const reported = new Set<string>();
  const inspect = (root: Node & ParentNode) => {
    const own = root instanceof HTMLElement && matches(root, GATED) ? [root] : [];
    for (const element of [...own, ...queryAll(root, GATED)]) {
      if (seen.has(element)) continue;
      seen.add(element);
      const unknown = unknownIdsOf(element, assent).filter((id) => !reported.has(id));
      unknown.forEach((id) => reported.add(id));
      const mistake = unknown.length
        ? `unknown id "${unknown.join('", "')}": ${listMistakeOf(element) ?? 'add it to the configuration, or this never loads'}`
        : mistakeOf(element, assent);
      if (mistake) assent.report('markup-invalid', `${(element.cloneNode() as Element).outerHTML}: ${mistake}`);
    }
  };
  inspect(document);
  const reportLateConfig = () => {
    if (!isConfigLate(input) || reported.has(LATE)) return;
    reported.add(LATE);
    assent.report('config-invalid', LATE);
  };
  reportLateConfig();
  addEventListener('load', reportLateConfig);
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      inspect(node);
      if (node.id === 'assent-config') reportLateConfig();
    }
  }).observe(document, { childList: true, subtree: true });
  checkContrastOfBanner(assent);
}

/** Names what a consent mode is told of a category that there is none of. */
function checkMappings({ categories, googleConsentMode, microsoftConsentMode }: Config): readonly Problem[] {
  const ids = categories.map(({ id }) => id);
  return Object.entries({ googleConsentMode, microsoftConsentMode }).flatMap(([name, mapping]) =>
    Object.keys(isTree(mapping) ? mapping : {})
      .filter((id) => !ids.includes(id))
      .map((id) => ({ path: `${name}.${id}`, expected: `the id of a category: ${ids.join(' or ')}`, got: id })),
  );
}

/** Names a category whose basis can hold nowhere. */
function checkBases({ categories }: Config): readonly Problem[] {
  return categories.flatMap(({ basis, places, required, separate }, index): readonly Problem[] => {
    const path = `categories[${index}]`;
    if (basis !== 'objection') return [];
    if (required || separate)
      return [{ path: `${path}.basis`, expected: 'no basis beside required or separate', got: basis }];
    const expected = 'the places where the law lets it be on until the visitor objects, such as ["UK"]';
    return Array.isArray(places) && places.length ? [] : [{ path: `${path}.places`, expected, got: places }];
  });
}

function checkLength(config: Config): readonly Problem[] {
  const length = longestRecordOf(config);
  const expected = `categories and services whose decision fits into a cookie of ${LONGEST_COOKIE} bytes`;
  return length > LONGEST_COOKIE ? [{ path: 'categories', expected, got: length }] : [];
}

/** The scalars that the tag may have. Cloudflare, Next.js and Turbo put some of their own there. */
const TAG_NAMES =
  'policy-url policy-version lifetime-days mode language region layout position theme receipts-url ' +
  'google-consent-mode microsoft-consent-mode manual debug';

/** Names every `data-*` of the tag that means nothing. */
function checkTag(): readonly Problem[] {
  const known = TAG_NAMES.split(' ').map((name) => `data-${name}`);
  const attributes = [...(scriptByName()?.attributes ?? [])];
  return attributes
    .filter(({ name }) => /^data-(?!cfasync|nscript|turbo)/.test(name) && !known.includes(name))
    .map(({ name, value }) => ({ path: name, expected: `one of ${known.join(', ')}`, got: value }));
}

/** Whether the page has a configuration for the script tag that is not in `input`. */
function isConfigLate(input: unknown): boolean {
  const found = scriptByName() && readJson();
  return !!found && isTree(input) && Object.keys(found).some((key) => ownValue(input, key) === undefined);
}

function checkJson(): readonly Problem[] {
  const text = configElement()?.textContent;
  try {
    return !text || isTree(JSON.parse(text)) ? [] : [{ path: '#assent-config', expected: 'a JSON object', got: text }];
  } catch (error) {
    return [{ path: '#assent-config', expected: `JSON (${String(error)})`, got: text }];
  }
}

/** Reports scripts of other origins before Assent's own tag: nothing could block them. */
function reportEarlyScripts(assent: AssentInstance): void {
  const own = scriptByName();
  for (const script of safeDocument.scripts) {
    const isBefore = own && own.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING;
    if (!isBefore || !script.src || isHeld(script) || new URL(script.src).origin === location.origin) continue;
    assent.report(
      'markup-invalid',
      `${script.src} comes before Assent's own tag, so it runs before consent: move it after the tag`,
    );
  }
}

/** What `element` waits for, as the page wrote it. */
const conditionIn = (element: HTMLElement): ConditionInput => {
  const prefix = element.localName === 'assent-embed' ? '' : 'data-';
  return { category: element.getAttribute(`${prefix}category`), service: element.getAttribute(`${prefix}service`) };
};

const unknownIdsOf = (element: HTMLElement, assent: AssentInstance): readonly string[] => {
  const declares = (id: string) => assent.declares(withoutMark(id));
  return conditionOf(conditionIn(element), declares).filter((id) => !declares(id));
};

/** Says what to write instead of a list that is written as other tools want it. */
function listMistakeOf(element: HTMLElement): string | undefined {
  const { category, service } = conditionIn(element);
  const ids = (list: string | null | undefined) => (list ?? '').split(/[\s,;|]+/).filter(Boolean);
  if (/[,;|]/.test(category ?? '')) return `separate ids by spaces, as in "${ids(category).join(' ')}"`;
  return ids(service).length > 1 ? 'an element names one service' : undefined;
}

function mistakeOf(element: HTMLElement, assent: AssentInstance): string | undefined {
  if (unknownIdsOf(element, assent).length) return undefined;
  if (element.localName === 'assent-embed' && !isWebAddress(element.getAttribute('src') || 'none:')) {
    return 'it has no src with an address of the web, so it stays a placeholder: give it one';
  }
  if (!isScript(element)) {
    const real = looseAddressOf(element, assent);
    return real && `the browser loads ${real} at once: use data-${real === 'data' ? 'src' : real} instead`;
  }
  // Only a script that waits or has waited has a type to come.
  const { assent: mark, type } = element.dataset;
  if (!isHeld(element)) return mark || type ? undefined : 'it runs before consent: add type="text/plain"';
  const nonce = nonceOfPage();
  return nonce && element.nonce !== nonce ? 'it lacks the nonce of the page, so it never runs' : undefined;
}

/** Returns the nonce of the page's own scripts; empty if they have none. */
const nonceOfPage = (): string =>
  [...safeDocument.scripts].find(({ nonce, dataset }) => nonce && dataset['category'] === undefined)?.nonce ?? '';

/** Returns the name of an attribute by which `element` loads before consent. */
function looseAddressOf(element: HTMLElement, assent: AssentInstance): string | undefined {
  if (!matches(element, 'iframe, img, video, audio, source, embed, object, link')) return undefined;
  const held = ['src', 'srcset', 'href'].map((name) => element.dataset[name]).filter(Boolean);
  const loose = ['src', 'srcset', 'href', 'data'].filter((name) => element.getAttribute(name));
  // An address beside the blocked one is a stand-in; the same address is right once it is granted.
  const isRight = (name: string) =>
    held.length && (isGranted(element, assent) || !held.includes(element.getAttribute(name) ?? ''));
  return loose.find((name) => !isRight(name));
}

const describe = ({ path, expected, got }: Problem) => `- ${path}: expected ${expected}, got ${JSON.stringify(got)}`;
