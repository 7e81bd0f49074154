/** Writes Markdown. */

/** A table of `rows`, each a list of cells; nothing if there are none. */
export function table(/** @type {string[]} */ head, /** @type {string[][]} */ rows) {
  if (!rows.length) return '';
  const line = (/** @type {string[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const cell = (/** @type {string} */ text) => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/(?<!\\)\|/g, '\\|');

export const code = (/** @type {string} */ text) => (text ? `\`${text}\`` : '');

export const block = (/** @type {string} */ language, /** @type {string} */ text) =>
  `\`\`\`${language}\n${text}\n\`\`\``;

/** Joins the parts of a page that are there. */
export const page = (/** @type {unknown[]} */ ...parts) =>
  `${parts.filter((part) => typeof part === 'string' && part).join('\n\n')}\n`;

/** A list in one line. */
export const list = (/** @type {string[]} */ ...names) => names.map(code).join(', ');
