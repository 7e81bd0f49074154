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
  const description = property.description ?? target.description ?? '';
  const rows = rowsOf(property, name, schema, defaults);
  const [own = [], ...nested] = rows;
  const more = target.description && target.description !== description ? target.description : '';
  const keys = schema.definitions[target.additionalProperties?.$ref?.replace('#/definitions/', '')]?.properties;
  return [
    description,
    more,
    // What the description says need not be said again in a table of one row.
    nested.length ? table(HEAD, nested) : table(HEAD.slice(0, 3), [own.slice(0, 3)]),
    keys && `The keys of the texts: ${list(...Object.keys(keys))}.`,
  ].filter(Boolean);
}

const HEAD = ['key', 'type', 'default', 'meaning'];

/** The rows of a key and of all that is in it. */
function rowsOf(property, path, schema, fallback) {
  const target = resolve(property, schema);
  const value = property.default ?? target.default ?? valueAt(fallback, path);
  const own = [
    code(path),
    typeOf(property, schema),
    value === undefined ? '' : code(JSON.stringify(value)),
    meaningOf(property, target),
  ];
  const inside = target.properties ?? target.items ?? target.anyOf?.find((one) => one.properties)?.properties;
  if (target.type === 'array') {
    const item = resolve(target.items, schema);
    return [own, ...childrenOf(item.properties, `${path}[]`, schema, fallback)];
  }
  return [own, ...childrenOf(inside, path, schema, fallback)];
}

const childrenOf = (properties, path, schema, fallback) =>
  Object.entries(properties ?? {}).flatMap(([name, child]) => rowsOf(child, `${path}.${name}`, schema, fallback));

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
