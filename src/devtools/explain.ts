import { EXPLANATIONS, GONE } from './explanations.js';
import type { Explanation } from './explanations.js';
import type { Finding, FindingCode } from './findings.js';

/** A finding in words. */
export interface Problem {
  /** What kind of mistake it is. */
  readonly title: string;
  /** Where it is, or what shows it, each time that it was found. */
  readonly where: readonly string[];
  /** What to do. */
  readonly cure: string;
  /** Whether nobody has to do anything about it. */
  readonly isNote: boolean;
}

/** What findings are explained by. */
export interface Circumstances {
  /** Returns the title of a category or service. */
  readonly titleOf: (id: string) => string;
  /** Whether something of that storage and name is stored without being allowed now. */
  readonly isStored: (storage: string, name: string) => boolean;
}

/** Returns findings in words; those with the same cure are one. */
export function explain(findings: readonly Finding[], circumstances: Circumstances): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const problem of findings.flatMap((finding) => explainOne(finding, circumstances))) {
    const key = problem.title + problem.cure;
    problems.set(key, { ...problem, where: join(problems.get(key)?.where ?? [], problem.where) });
  }
  return [...problems.values()];
}

/** Of two lines about the same item, the one that says more is enough. */
function join(lines: readonly string[], others: readonly string[]): readonly string[] {
  const isIn = (line: string, list: readonly string[]) => list.some((each) => each !== line && each.startsWith(line));
  return [...lines.filter((line) => !isIn(line, others)), ...others.filter((line) => !isIn(line, lines))];
}

function explainOne({ code, message }: Finding, { titleOf, isStored }: Circumstances): readonly Problem[] {
  return partsOf(message).map((text) => {
    const [, storage = '', name] = /^(\w+) "(.*)"($| is declared| belongs to)/s.exec(text) ?? [];
    const isGone = /^(stored|not-removed)$/.test(code) && name !== undefined && !isStored(storage, name);
    const { title, cure, isNote = false } = isGone ? GONE : explanationOf(code, text);
    return { title, where: [whereOf(text, titleOf)], cure, isNote };
  });
}

/** A configuration has a line for each mistake, and what is stored without consent comes as a list. */
function partsOf(message: string): readonly string[] {
  const [head = '', ...lines] = message.split('\n- ');
  if (head === 'Invalid configuration') return lines;
  const [, list] =
    /^(?:Still s|S)tored without consent(?: before this page, and deleted now)?: (.*)$/s.exec(message) ?? [];
  return list?.split(/, (?=\w+ ")/) ?? [message];
}

function explanationOf(code: FindingCode, message: string): Pick<Explanation, 'title' | 'cure' | 'isNote'> {
  const found = EXPLANATIONS.find((each) => each.code === code && (each.pattern?.test(message) ?? true));
  if (!found) return { title: code, cure: 'See the console.' };
  const groups = found.pattern?.exec(message) ?? [];
  return { ...found, cure: found.cure.replace(/\$(\d)/g, (_, index: string) => groups[Number(index)] ?? '') };
}

/** The element of a message, or the message with titles for ids: without what the title and the cure say better. */
function whereOf(message: string, titleOf: (id: string) => string): string {
  const [element] = /^<[^]*>(?=: )/.exec(message) ?? [];
  const named = (_: string, ids: string) => ` of ${ids.split(', ').map(titleOf).join(', ')}`;
  return element ?? message.replace(/ belongs to (.+), which is denied/, named).replace(' is declared by nothing', '');
}
