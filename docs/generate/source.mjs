/** Reads the TypeScript of `src/`: what a file exports, and what is written about it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

const src = join(import.meta.dirname, '../../src');

/** @typedef {{ text: string, tags: { name: string, text: string }[] }} Doc */

/** @type {Map<string, any>} */
const files = new Map();

/** Parses a file of `src/`, once. */
function parse(/** @type {string} */ path) {
  const known = files.get(path);
  if (known) return known;
  const text = readFileSync(join(src, path), 'utf8');
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length) throw new Error(`${path}: ${errors[0]?.message}`);
  const file = { path, text, body: program.body, comments };
  files.set(path, file);
  return file;
}

/** Reads a JSDoc comment: its text, and its tags. */
function readDoc(/** @type {string} */ comment) {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const [text = '', ...tags] = lines.join('\n').trim().split(/^@/m);
  return {
    text: plain(text),
    tags: tags.map((tag) => {
      const [, name = '', rest = ''] = /^(\w+)\s*([^]*)$/.exec(tag) ?? [];
      return { name, text: name === 'example' ? rest.trim() : plain(rest) };
    }),
  };
}

const plain = (/** @type {string} */ text) => text.trim().replaceAll(/\{@link (\w+)\}/g, '`$1`');

/** Returns the JSDoc comment right before `node`. */
function docOf(/** @type {any} */ file, /** @type {any} */ node) {
  const comment = file.comments
    .filter(({ type, value, end }) => type === 'Block' && value.startsWith('*') && end <= node.start)
    .find(({ end }) => /^[\s|]*(export\s+|declare\s+)*$/.test(file.text.slice(end, node.start)));
  return readDoc(comment ? comment.value.slice(1) : '');
}

/** All JSDoc comments of a file. */
export const docsIn = (/** @type {string} */ path) =>
  parse(path)
    .comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ value }) => readDoc(value.slice(1)));

/** Returns what an entry exports: each with its name and where it is declared. */
export function exportsOf(/** @type {string} */ path) {
  return parse(path).body.flatMap((node) => {
    if (node.type === 'ExportDefaultDeclaration') return [];
    if (node.type !== 'ExportNamedDeclaration') return [];
    if (node.declaration) {
      return namesOf(node.declaration).map((name) => ({ name, ...declarationOf(path, name) }));
    }
    const from = node.source && resolve(path, node.source.value);
    return node.specifiers.map(({ exported, local }) => ({
      name: exported.name,
      ...declarationOf(from || importedFrom(path, local.name), local.name),
    }));
  });
}

const namesOf = (/** @type {any} */ declaration) =>
  declaration.id ? [declaration.id.name] : declaration.declarations.map(({ id }) => id.name);

function resolve(/** @type {string} */ from, /** @type {string} */ specifier) {
  const path = normalize(join(dirname(from), specifier)).replace(/\.js$/, '.ts');
  if (!existsSync(join(src, path))) throw new Error(`${from} takes from ${specifier}, which is no file of src/`);
  return path;
}

function importedFrom(/** @type {string} */ path, /** @type {string} */ name) {
  const found = parse(path).body.find(
    (node) => node.type === 'ImportDeclaration' && node.specifiers.some(({ local }) => local.name === name),
  );
  return found ? resolve(path, found.source.value) : path;
}

/** Finds the declaration of `name` in a file, or where that file has it from. */
export function declarationOf(/** @type {string} */ path, /** @type {string} */ name) {
  const file = parse(path);
  for (const statement of file.body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node && (node.id || node.declarations) && namesOf(node).includes(name)) {
      return { file, statement, node, doc: docOf(file, statement) };
    }
    const isExported =
      statement.type === 'ExportNamedDeclaration' &&
      statement.specifiers.some(({ exported }) => exported.name === name);
    if (isExported) {
      return declarationOf(statement.source ? resolve(path, statement.source.value) : importedFrom(path, name), name);
    }
  }
  throw new Error(`${path} does not declare ${name}`);
}

const sliceOf = (/** @type {any} */ file, /** @type {any} */ node) => file.text.slice(node.start, node.end);

/** Text of a type, on one line and without comments. */
export const typeText = (/** @type {any} */ file, /** @type {any} */ node) =>
  sliceOf(file, node)
    .replaceAll(/\/\*\*?.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\s*\| /, '')
    .replaceAll('( | ', '(')
    .trim();

/** How a declaration reads to those who use it: without its body, and without comments. */
export function signatureOf(/** @type {any} */ { file, node }) {
  if (node.type === 'FunctionDeclaration') return tidy(file.text.slice(node.start, node.body.start));
  if (node.type === 'VariableDeclaration') {
    const [{ id, init }] = node.declarations;
    const isFunction = init?.type === 'ArrowFunctionExpression';
    if (isFunction) return tidy(`const ${id.name} = ${file.text.slice(init.start, init.body.start)} …`);
    return id.typeAnnotation ? tidy(`const ${sliceOf(file, id)}`) : `const ${id.name}`;
  }
  if (node.type === 'ClassDeclaration') {
    return tidy(file.text.slice(node.start, node.body.start)).replace(/^export /, '');
  }
  return tidy(sliceOf(file, node));
}

const tidy = (/** @type {string} */ text) =>
  text
    .replaceAll(/[ \t]*\/\*\*?.*?\*\/\n?/gs, '')
    .replaceAll(/^ *\/\/.*\n/gm, '')
    .replace(/=>\s*\(?\s*…$/, '=> …')
    .trim();

/** The members of an interface, class or object type: name, type and text. */
export function membersOf(/** @type {any} */ file, /** @type {any} */ node) {
  const list = node.type === 'TSTypeLiteral' ? node.members : (node.body?.body ?? []);
  return list
    .filter(({ type, accessibility, key }) => /Property|Method|Signature/.test(type) && !accessibility && key?.name)
    .map((member) => {
      const isMethod = /Method/.test(member.type);
      const type = isMethod
        ? typeText(file, member).replace(/;$/, '')
        : member.typeAnnotation && typeText(file, member.typeAnnotation.typeAnnotation);
      return { name: member.key.name, isMethod, type: type ?? '', node: member, doc: docOf(file, member) };
    });
}

/** The members of a union of texts, each with what is written about it. */
export function unionOf(/** @type {string} */ path, /** @type {string} */ name) {
  const { file, node } = declarationOf(path, name);
  return literalsOf(file, node.typeAnnotation);
}

/** The texts in a union type. */
export const literalsOf = (/** @type {any} */ file, /** @type {any} */ type) =>
  (type.types ?? [type])
    .filter((part) => part.type === 'TSLiteralType')
    .map((part) => ({ name: String(part.literal.value), doc: docOf(file, part) }));
