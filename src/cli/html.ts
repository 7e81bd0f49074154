/** Comments, and elements whose text is no markup. */
const NO_MARKUP = /<!--[\s\S]*?-->|<(script|style|textarea|title)\b[\s\S]*?<\/\1\s*>/gi;

/** The markup with what is none in it blanked, so that places in it are places in `html`. */
const markupOf = (html: string) => html.replace(NO_MARKUP, (match) => ' '.repeat(match.length));

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
  const script = /<script\b/i.exec(inside.replace(/<!--[\s\S]*?-->/g, (match) => ' '.repeat(match.length)));
  // After what says how the page is to be read, unless a script comes sooner.
  const afterMeta = meta ? meta.index + meta[0].length : 0;
  const place = start + (script && script.index < afterMeta ? script.index : afterMeta);
  const indent = /\n([ \t]*)\S/.exec(html.slice(start))?.[1] ?? '';
  return script && script.index < afterMeta
    ? `${html.slice(0, place)}${line}\n${indent}${html.slice(place)}`
    : `${html.slice(0, place)}\n${indent}${line}${html.slice(place)}`;
}
