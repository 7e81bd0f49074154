/** The pages of the reference, by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseConfig } from '../../lib/consent/config.js';
import { apiPage } from './api.mjs';
import { configurationPage } from './configuration.mjs';
import { code, page, table } from './markdown.mjs';
import { declarationOf, docsIn, membersOf, typeText, unionOf } from './source.mjs';

const root = join(import.meta.dirname, '../..');
const json = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** A table of the `@attribute` in a file. */
const attributesIn = (/** @type {string} */ path, /** @type {string} */ head = 'meaning') =>
  table(
    ['attribute', head],
    docsIn(path)
      .flatMap(({ tags }) => tags.filter(({ name }) => name === 'attribute'))
      .map(({ text }) => {
        const [name = '', ...rest] = text.split(' - ');
        return [code(name), rest.join(' - ')];
      }),
  );

const attributesPage = () =>
  page(
    '# Attributes',
    'Every attribute of the page that Assent reads or sets.',
    '## The script tag',
    'Each stands for a [key of the configuration](configuration.md) and counts more than the JSON. An empty one counts as absent, ' +
      'except for those that switch something on.',
    attributesIn('browser/page-config.ts', 'stands for'),
    '## What waits for consent',
    'On `script`, `style`, `iframe`, `img`, `video`, `audio`, `source`, `embed`, `object` and `link`: see ' +
      '[block until consent](../guides/markup.md). Scripts and style sheets also need `type="text/plain"`.',
    attributesIn('effects/gate/gate.ts'),
    '## Buttons and links',
    'On any element of the page.',
    attributesIn('effects/actions.ts'),
    '## The root element',
    'Set by Assent, for style sheets: `:root[data-assent-granted~="optional"]`.',
    attributesIn('effects/root-attributes.ts'),
    '## The banner',
    'In its open shadow root, for [tools that act for the visitor](../guides/automation.md).',
    attributesIn('ui/banner/assent-banner.ts'),
  );

/** A table of the values of a union, with what is written about each. */
const values = (/** @type {string} */ path, /** @type {string} */ name) =>
  table(
    ['value', 'meaning'],
    unionOf(path, name).map((one) => [code(one.name), one.doc.text]),
  );

function statesPage() {
  const { file, node, doc } = declarationOf('consent/types.ts', 'State');
  const types = 'consent/types.ts';
  return page(
    '# Reasons, causes and states',
    'The values that `assent.state` and the events can have.',
    '## The state',
    doc.text.replaceAll('\n', ' '),
    table(
      ['member', 'type', 'meaning'],
      membersOf(file, node).map((member) => [code(member.name), code(member.type), member.doc.text]),
    ),
    '## Modes',
    declarationOf('consent/config-types.ts', 'Mode').doc.text,
    values('consent/config-types.ts', 'Mode'),
    '## Rules for signals',
    declarationOf('consent/config-types.ts', 'SignalRule').doc.text,
    values('consent/config-types.ts', 'SignalRule'),
    '## Reasons',
    `${declarationOf(types, 'Reason').doc.text} In \`state.reason\`; \`null\` once somebody has decided.`,
    values(types, 'Reason'),
    '## Causes',
    `${declarationOf(types, 'Cause').doc.text} In the detail of [change](events.md#change).`,
    values(types, 'Cause'),
    '## Surfaces',
    declarationOf(types, 'Surface').doc.text.replaceAll('\n', ' '),
    values(types, 'Surface'),
  );
}

function eventsPage() {
  const { file, node } = declarationOf('assent/events.ts', 'AssentEventDetails');
  const sections = membersOf(file, node).map((event) =>
    page(
      `## ${event.name}`,
      event.doc.text,
      `On \`assent\` as \`${event.name}\`, on \`document\` as \`assent:${event.name}\`. Its \`detail\`:`,
      table(
        ['member', 'type', 'meaning'],
        membersOf(file, event.node.typeAnnotation.typeAnnotation).map((member) => [
          code(member.name),
          code(typeText(file, member.node.typeAnnotation.typeAnnotation)),
          member.doc.text,
        ]),
      ),
    ).trimEnd(),
  );
  return page(
    '# Events',
    'Every event is dispatched twice: on `assent`, and on `document` under a name with the prefix `assent:`.',
    'The types are described with [functions and types](api.md), and their values under [states](states.md).',
    ...sections,
  );
}

function errorsPage() {
  const codes = unionOf('consent/errors.ts', 'ErrorCode');
  return page(
    '# Error codes',
    'What an `error` event carries as `detail.error.code`, and what to do. A code stays the same from version to version; the ' +
      'message may change.',
    ...codes.map(({ name, doc }) => {
      const [wrong = '', cure] = doc.text.split('\n\n');
      if (!cure) throw new Error(`src/consent/errors.ts says no cure for ${name}`);
      const line = (/** @type {string} */ text) => text.replaceAll('\n', ' ');
      return page(`## ${name}`, line(wrong), `**What to do:** ${line(cure)}`).trimEnd();
    }),
  );
}

function elementsPage() {
  const { modules } = json('custom-elements.json');
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .toSorted((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const rows = (/** @type {any[]} */ list = []) =>
    list.map(({ name, description = '' }) => [name ? code(name) : 'default', description]);
  return page(
    '# Elements',
    'Every element, with its attributes, slots, parts and custom properties. Style parts as `assent-banner::part(title)`; custom ' +
      'properties are inherited, so set them on `:root`: see [theming](../guides/theming.md).',
    ...elements.map(({ tagName, description, attributes, slots, cssParts, cssProperties, events, members }) =>
      page(
        `## ${tagName}`,
        description.replaceAll(/(?<!\n)\n(?!\n)/g, ' '),
        table(
          ['attribute', 'type', 'meaning'],
          attributes.map(({ name, type, description: meaning = '' }) => [code(name), code(type.text), meaning]),
        ),
        table(
          ['property', 'type'],
          (members ?? []).map(({ name, type }) => [code(name), code(type.text)]),
        ),
        table(['slot', 'meaning'], rows(slots)),
        table(['part', 'meaning'], rows(cssParts)),
        table(['custom property', 'meaning'], rows(cssProperties)),
        table(['event', 'meaning'], rows(events)),
      ).trimEnd(),
    ),
  );
}

function cookiePage() {
  const { doc } = declarationOf('consent/record.ts', 'StoredRecord');
  const [text = '', fields = ''] = doc.text.split('\n\n');
  return page(
    '# The cookie',
    text,
    'One first-party cookie, `assent`, whose value is a query string that every server language can parse:',
    '```\nv=1&t=1763769600&x=1779321600&p=2024-06-06&g=optional&r=marketing&s=visitor&id=5f2c…&f=3fa9b1c4\n```',
    fields.replace('| field | |', '| field | meaning |'),
    'A value that is not exactly in this form grants nothing: the visitor is asked again. ' +
      '[What is stored](../guides/storage.md) says when it is written, renewed and deleted.',
  );
}

/** The entries of the package besides `assent`, by their names. */
const ENTRIES = Object.entries(json('package.json').exports)
  .filter(([name, target]) => name !== '.' && !/\*|\.json|\.tpl|assent\.js/.test(name) && target.types)
  .map(([name, { types }]) => ({
    name: name.replace('.', 'assent'),
    path: types.replace('./lib/', '').replace('.d.ts', '.ts'),
  }));

/** @returns {Record<string, string>} */
export const referencePages = () => ({
  configuration: configurationPage(json('dist/config.schema.json'), normaliseConfig({})),
  attributes: attributesPage(),
  api: apiPage(
    'Functions and types',
    'What the entry `assent` exports, and `window.assent`, which is an [Assent](#assent-1). [Other entries](entries.md) are on ' +
      'a page of their own. Values of the types are under [states](states.md).',
    [{ name: 'assent', path: 'index.ts' }],
  ),
  entries: apiPage(
    'Other entries',
    `What ${ENTRIES.length} more entries export. \`assent/locales/*\` has the texts of one language as its default export, and ` +
      '`assent/jsx/*` types of the tags.',
    ENTRIES,
  ),
  events: eventsPage(),
  states: statesPage(),
  errors: errorsPage(),
  elements: elementsPage(),
  cookie: cookiePage(),
});
