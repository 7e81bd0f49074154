const COMMENT = /<!--[\s\S]*?-->/g;

/** Comments, and elements whose text is no markup. */
const NO_MARKUP = new RegExp(String.raw`${COMMENT.source}|<(script|style|textarea|title)\b[\s\S]*?<\/\1\s*>`, 'gi');

/** The text with what matches blanked, so that places in it are places in `html`. */
const without = (pattern: RegExp, html: string) => html.replace(pattern, (match) => ' '.repeat(match.length));

const markupOf = (html: string) => without(NO_MARKUP, html);

/**
 * Puts a line into the head of a page, before the first script, as that may be one that has to wait. Returns `null`
 * where the page has no head, as a part of a page has none.
 */
export function addToHead(html: string, line: string): string | null {
  const head = /<head\b[^>]*>/i.exec(markupOf(html));
  if (!head) return null;
  const start = head.index + head[0].length;
  const end = /<\/head\s*>/i.exec(markupOf(html).slice(start))?.index ?? html.length - start;
  const inside = html.slice(start, start + end);
  const meta = [...markupOf(inside).matchAll(/<(meta|base)\b[^>]*>/gi)].at(-1);
  const script = /<script\b/i.exec(without(COMMENT, inside))?.index ?? inside.length;
  const indent = /\n([ \t]*)\S/.exec(html.slice(start))?.[1] ?? '';
  // After what says how the page is to be read, unless a script comes sooner.
  const afterMeta = meta ? meta.index + meta[0].length : 0;
  const isLate = script < afterMeta;
  const place = start + (isLate ? script : afterMeta);
  const added = isLate ? `${line}\n${indent}` : `\n${indent}${line}`;
  return html.slice(0, place) + added + html.slice(place);
}
