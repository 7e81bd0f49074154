import { describePage, sections } from '../.vitepress/pages.mjs';

/** A list of the pages for language models, after https://llmstxt.org. */
export const llmsText = () =>
  [
    '# Assent',
    '> Cookie consent that is small, fair and exact: one script tag, one honest banner, and nothing optional before the visitor agrees.',
    ...sections
      .filter(({ pages }) => pages.length)
      .map(({ title, pages }) =>
        [
          `## ${title}\n`,
          ...pages.map(({ path }) => {
            const { title: name, summary } = describePage(path);
            return `- [${name}](/${path.replace(/\.md$/, '')}): ${summary}`;
          }),
        ].join('\n'),
      ),
  ].join('\n\n') + '\n';
