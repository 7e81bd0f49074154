import type { Problem } from './explain.js';
import { countOf } from './section.js';
import type { Section } from './section.js';

/** What a report says beside the sections. */
export interface ReportInput {
  readonly version: string;
  /** The page's address. */
  readonly address: string;
  readonly browser: string;
  /** The record's id, if there is one. */
  readonly recordId: string | null;
  readonly problems: readonly Problem[];
  readonly sections: readonly Section[];
}

/** Characters of the record's id that a report keeps. */
const KEPT = 4;

/**
 * Returns a report in Markdown, to paste into a ticket. Queries of addresses, which may name a visitor, are left out, and
 * of the record's id only the beginning stays.
 */
export function reportOf({ version, address, browser, recordId, problems, sections }: ReportInput): string {
  const lines = [
    `# Assent ${version} on ${address}`,
    '',
    browser,
    '',
    '## Problems',
    '',
    ...(problems.length ? problems.map(problemLine) : ['None found.']),
    ...sections.flatMap((section) => ['', `## ${section.title}`, '', ...sectionLines(section)]),
  ];
  const text = lines.join('\n').replace(/(https?:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/g, '$1');
  return recordId ? text.replaceAll(recordId, `${recordId.slice(0, KEPT)}…`) : text;
}

const problemLine = ({ title, where, cure, isNote }: Problem): string =>
  `- **${title}**${isNote ? ' (note)' : ''}: ${where.join('; ').replace(/\s+/g, ' ')}\n  ${cure}`;

function sectionLines(section: Section): readonly string[] {
  if (!countOf(section)) return [section.empty];
  return section.groups.flatMap(({ title, rows }) => [
    ...(title ? ['', `### ${title}`, ''] : []),
    ...rows.map(({ name, text }) => `- ${name}: ${text}`),
  ]);
}
