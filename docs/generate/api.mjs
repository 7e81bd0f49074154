import { block, code, page, table } from './markdown.mjs';
import { exportsOf, literalsOf, membersOf, signatureOf } from './source.mjs';

/**
 * The reference of entries: all that each exports.
 *
 * @param {string} title
 * @param {string} intro
 * @param {{ name: string, path: string }[]} entries
 */
export const apiPage = (title, intro, entries) =>
  page(
    `# ${title}`,
    intro,
    ...entries.flatMap(({ name, path }) => {
      const found = exportsOf(path);
      const order = (one) => (/^(TS|Class)/.test(one.node.type) ? 1 : 0);
      const sorted = found.toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
      return [`## ${name}`, ...sorted.map(describe)];
    }),
  );

/** Describes one export: what is written about it, how it reads, and what it consists of. */
function describe({ name, file, node, doc }) {
  const isType = node.type.startsWith('TSInterface');
  const members = isType ? membersOf(file, node) : [];
  const union = node.type === 'TSTypeAliasDeclaration' ? literalsOf(file, node.typeAnnotation) : [];
  const examples = doc.tags.filter((tag) => tag.name === 'example');
  const params = doc.tags.filter((tag) => tag.name === 'param').map((tag) => /^(\w+)\s+(?:- )?([^]*)$/.exec(tag.text));
  const see = doc.tags.find((tag) => tag.name === 'see');
  const documented = union.filter((one) => one.doc.text);
  const heritage = isType && node.extends?.length ? file.text.slice(node.id.end, node.body.start).trim() : '';
  return page(
    `### ${name}`,
    sentences(doc.text),
    isType
      ? heritage && block('ts', `interface ${name}${heritage.startsWith('<') ? '' : ' '}${heritage}`)
      : isPlain(node) || block('ts', signatureOf({ file, node })),
    table(
      ['parameter', 'meaning'],
      params.flatMap((match) => (match ? [[code(match[1]), match[2]]] : [])),
    ),
    table(
      ['member', 'type', 'meaning'],
      members.flatMap((member) => [
        [code(`${member.name}${member.isMethod ? '()' : ''}`), typeCell(member), member.doc.text],
        ...nested(file, member),
      ]),
    ),
    table(
      ['value', 'meaning'],
      documented.map((one) => [code(one.name), one.doc.text]),
    ),
    ...members.flatMap((member) =>
      member.doc.tags.filter((tag) => tag.name === 'example').map((tag) => block('ts', tag.text)),
    ),
    ...examples.map((tag) => block(tag.text.startsWith('<') || tag.text.startsWith('{#') ? 'html' : 'ts', tag.text)),
    see && `See <${see.text}>.`,
  ).trimEnd();
}

/** Whether a declaration is a constant whose type is not written: there is nothing to show. */
const isPlain = ({ type, declarations }) =>
  type === 'VariableDeclaration' &&
  declarations[0].init.type !== 'ArrowFunctionExpression' &&
  !declarations[0].id.typeAnnotation;

/** The type of a member; rows of their own describe what is in an object. */
function typeCell({ type, node }) {
  const written = node.typeAnnotation?.typeAnnotation;
  const literal = findLiteral(written);
  if (!literal) return code(type);
  return literal === written ? 'object' : 'list of objects';
}

/** The members of a member that is itself an object. */
function nested(file, member) {
  const type = member.node.typeAnnotation?.typeAnnotation;
  const literal = findLiteral(type);
  if (!literal) return [];
  const isList = type !== literal;
  return membersOf(file, literal).flatMap((inner) => {
    const name = `${member.name}${isList ? '[]' : ''}.${inner.name}`;
    return [[code(name), typeCell(inner), inner.doc.text], ...nested(file, { ...inner, name })];
  });
}

/** The object type in a type: itself, what a list consists of, or one of a union. */
function findLiteral(type) {
  if (!type) return undefined;
  if (type.type === 'TSTypeLiteral') return type;
  if (type.type === 'TSArrayType') return findLiteral(type.elementType);
  if (type.type === 'TSTypeOperator' || type.type === 'TSParenthesizedType') return findLiteral(type.typeAnnotation);
  if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType')
    return type.types.map(findLiteral).find(Boolean);
  return undefined;
}

const sentences = (text) => text.replaceAll(/\n(?=\S)(?![-|])/g, ' ').replaceAll(/ (?=\| )/g, '\n');
