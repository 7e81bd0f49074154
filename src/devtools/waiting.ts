import { attributeOf, queryAll } from '../browser/safe-document.js';
import { conditionOf, isMet, withoutMark } from '../consent/condition.js';
import type { Config } from '../consent/config-types.js';
import { purposesOf } from '../consent/purposes.js';
import type { State } from '../consent/types.js';
import { isHeld } from '../effects/gate/activate.js';
import type { Row, Section } from './section.js';
import { titlesOf } from './titles.js';

/** What can wait for consent. */
const CAN_WAIT =
  ':is(script, style, iframe, img, video, audio, source, embed, object, link)[data-category], assent-embed';

/** Attributes with an address, the blocked ones first. */
const ADDRESSES = ['data-src', 'data-srcset', 'data-href', 'data-poster', 'src', 'href', 'data'];

/** Characters of an inline script that are shown. */
const BEGINNING = 60;

/** An element that has to do with consent, and what it waits for. */
export interface Waiting {
  readonly element: HTMLElement;
  /** Ids that must all hold, each perhaps with a leading `!`. */
  readonly ids: readonly string[];
  readonly address: string | undefined;
}

/** Returns all elements of the page that wait for consent, or have waited. */
export function findWaiting(config: Config): readonly Waiting[] {
  const declared = new Set(purposesOf(config).map(({ id }) => id));
  return [...queryAll(document, CAN_WAIT)].map((element) => {
    const prefix = element.localName === 'assent-embed' ? '' : 'data-';
    const category = attributeOf(element, `${prefix}category`);
    const service = attributeOf(element, `${prefix}service`);
    const address = ADDRESSES.map((name) => attributeOf(element, name)).find(Boolean) ?? undefined;
    return { element, ids: conditionOf({ category, service }, (id) => declared.has(id)), address };
  });
}

/** Returns what is held now, and what each element waits for. */
export function waitingSection(state: State, config: Config): Section {
  const titleOf = titlesOf(config, state.language);
  const declared = new Set(purposesOf(config).map(({ id }) => id));
  const declares = (id: string) => declared.has(id);
  const context = { isDecided: state.status === 'decided', granted: state.granted, declares };
  const nameOf = (id: string) =>
    !declares(withoutMark(id))
      ? `the unknown id "${withoutMark(id)}"`
      : `${titleOf(withoutMark(id))}${id.startsWith('!') ? ' to be refused' : ''}`;
  const rows = findWaiting(config).flatMap(({ element, ids, address }): Row | [] => {
    // What runs by itself is not held, and what has run may look as it did: there, the copy that ran has a mark.
    const isLoose = isScriptOrStyle(element) && !isHeld(element);
    if (isMet(ids, context) || isLoose || element.dataset['assent'] === 'granted') return [];
    const code = element.textContent.trim().replace(/\s+/g, ' ').slice(0, BEGINNING);
    const isUnknown = !ids.every((id) => declares(withoutMark(id)));
    return {
      name: `<${element.localName}> ${address ?? code}`,
      text: `waits for ${ids.map(nameOf).join(' and ')}`,
      ...(isUnknown && { mark: 'bad' as const }),
    };
  });
  return { title: 'Held', groups: rows.length ? [{ rows }] : [], empty: 'Nothing in the page waits for consent.' };
}

const isScriptOrStyle = (element: HTMLElement): element is HTMLScriptElement | HTMLStyleElement =>
  element instanceof HTMLScriptElement || element instanceof HTMLStyleElement;
