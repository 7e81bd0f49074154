import { createHtml, safeDocument } from '../browser/safe-document.js';
import { countOf } from './section.js';
import type { Problem } from './explain.js';
import type { Group, Row, Section } from './section.js';

/** Attributes of a new element; `true` sets an empty one. */
type Attributes = Readonly<Record<string, string | boolean>>;

/** Returns a new element with attributes and children. Nothing here reads HTML, so no Trusted Types policy is needed. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = createHtml(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) created.setAttribute(key, value === true ? '' : value);
  }
  created.append(...children);
  return created;
}

/** Returns a button that calls `onclick`. */
export function button(label: string, onclick: () => unknown, attributes: Attributes = {}): HTMLButtonElement {
  return Object.assign(element('button', { type: 'button', ...attributes }, label), { onclick });
}

/** Returns a number on a background: one that counts mistakes draws the eye. */
export const countBadge = (count: number, isBad = false): HTMLElement =>
  element('span', { class: isBad && count ? 'count bad' : 'count' }, String(count));

/** Where a page has what does not place itself. */
export const home = (): HTMLElement => safeDocument.body ?? safeDocument.documentElement;

/** Returns the list of problems: where each is, and what to do. */
export const problemList = (problems: readonly Problem[]): HTMLElement =>
  problems.length ? element('ul', { class: 'list' }, ...problems.map(problemItem)) : element('p', {}, 'None found.');

function problemItem({ title, where, cure, isNote }: Problem): HTMLElement {
  const kind = isNote ? 'note' : 'problem';
  const lines = where.map((line) => element('code', {}, line));
  return element('li', { class: kind, part: kind }, element('strong', {}, title), ...lines, element('p', {}, cure));
}

/** Returns what a section shows below its title. */
export function sectionBody(section: Section): DocumentFragment {
  const body = safeDocument.createDocumentFragment();
  if (countOf(section)) body.append(...section.groups.map(tableOf));
  else body.append(element('p', {}, section.empty));
  return body;
}

const tableOf = ({ title, rows }: Group): HTMLElement =>
  element('table', {}, ...(title ? [element('caption', {}, title)] : []), element('tbody', {}, ...rows.map(rowOf)));

const rowOf = ({ name, text, mark }: Row): HTMLElement =>
  element('tr', {}, element('th', { scope: 'row' }, name), element('td', { class: mark ?? false }, text));
