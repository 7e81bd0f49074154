import { block, code, list, page, table } from './markdown.mjs';

/**
 * The reference of the configuration, from its JSON Schema and from what an empty configuration becomes.
 *
 * @param {any} schema
 * @param {any} defaults
 */
export function configurationPage(schema, defaults) {
  const { properties } = schema.definitions.ConfigInput;
  return page(
    '# Configuration',
    'Every key that a site can set. All are optional.',
    'Put it into the page as JSON, in `<script type="application/json" id="assent-config">`, or pass it to `start()`. ' +
      'Single values can be [attributes of the script tag](attributes.md#the-script-tag). Editors complete it with ' +
      '`config.schema.json`, which is in `dist/`.',
    block('json', JSON.stringify(schema.definitions.ConfigInput.examples[0], null, 2)),
    ...Object.keys(properties)
      .sort()
      .flatMap((name) => [`## ${name}`, ...sectionOf(name, properties[name], { schema, defaults })]),
  );
}

function sectionOf(name, property, { schema, defaults }) {
  const target = resolve(property, schema);
  const description = meaningOf(property, target);
  const more = target.description && target.description !== description ? target.description : '';
  const keys = schema.definitions[target.additionalProperties?.$ref?.replace('#/definitions/', '')]?.properties;
  const levels = levelsOf(property, name, schema, defaults);
  return [
    description,
    more,
    // What the description says need not be said again in a table of one row.
    !levels.length && table(HEAD.slice(0, 3), [rowOf(name, property, name, schema, defaults).slice(0, 3)]),
    ...levels.flatMap(({ path, rows }) => [path !== name && `### ${path}`, table(HEAD, rows)]),
    keys && `The keys of the texts: ${list(...Object.keys(keys))}.`,
  ].filter(Boolean);
}

const HEAD = ['key', 'type', 'default', 'meaning'];

/** The objects in a value, at any depth: the path of each, and a row for each of its keys. */
function levelsOf(property, path, schema, defaults) {
  const target = resolve(property, schema);
  if (target.type === 'array') return levelsOf(target.items, `${path}[]`, schema, defaults);
  const properties = target.properties ?? target.anyOf?.find((one) => one.properties)?.properties;
  if (!properties) return [];
  const entries = Object.entries(properties);
  const rows = entries.map(([name, child]) => rowOf(name, child, `${path}.${name}`, schema, defaults));
  return [{ path, rows }, ...entries.flatMap(([name, child]) => levelsOf(child, `${path}.${name}`, schema, defaults))];
}

function rowOf(name, property, path, schema, defaults) {
  const target = resolve(property, schema);
  const value = property.default ?? target.default ?? valueAt(defaults, path);
  const written = value === undefined ? '' : code(JSON.stringify(value));
  return [code(name), typeOf(property, schema), written, meaningOf(property, target)];
}

const meaningOf = (property, target) => property.description ?? target.description ?? '';

const resolve = (property, schema) =>
  property.$ref ? schema.definitions[property.$ref.replace('#/definitions/', '')] : property;

function typeOf(property, schema) {
  const target = resolve(property, schema);
  if (target.anyOf) return [...new Set(target.anyOf.map((one) => typeOf(one, schema)))].join(', ');
  if (target.enum) return target.enum.map((value) => code(JSON.stringify(value))).join(', ');
  if (target.const) return code(JSON.stringify(target.const));
  if (target.type === 'array') return `list of ${plural(typeOf(target.items, schema))}`;
  const values = target.type === 'object' && target.additionalProperties;
  return values ? `object of ${plural(typeOf(values, schema))}` : String(target.type);
}

const plural = (type) => (/^(string|object|number)$/.test(type) ? `${type}s` : type);

/** The default at a path: nothing inside a list, and nothing that is itself a set of keys. */
function valueAt(defaults, path) {
  if (path.includes('[]')) return undefined;
  const value = path.split('.').reduce((tree, name) => tree?.[name], defaults);
  return value && typeof value === 'object' && !Object.keys(value).length ? undefined : value;
}
