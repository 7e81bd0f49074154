import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { suite, test } from 'node:test';
import { sections } from '../../docs/.vitepress/pages.mjs';
import { slugOf } from '../../docs/.vitepress/slug.mjs';
import { documents, proseOf, root } from '../helpers/documents.mjs';

/** The links in a document: what `[text](target)` and `<https://…>` lead to. */
const linksIn = (/** @type {string} */ path) =>
  [
    ...proseOf(path)
      .replaceAll(/`[^`\n]*`/g, '``')
      .matchAll(/\]\(([^)\s]+)\)|<(https?:[^>\s]+)>/g),
  ].map(([, target, address]) => target ?? address);

/** The anchors in a document: its headings, and a number after the second of a name. */
function anchorsIn(/** @type {string} */ path) {
  const seen = new Map();
  return [...proseOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const slug = slugOf(heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  });
}

/** Says what is wrong with a link; nothing if it leads somewhere. */
function mistakeIn(/** @type {string} */ path, /** @type {string} */ link) {
  if (/^\w+:/.test(link)) return /^(https:|mailto:)/.test(link) && URL.canParse(link) ? '' : 'is no https address';
  const [target = '', anchor] = link.split('#');
  const file = target ? posix.join(posix.dirname(path), target) : path;
  if (!existsSync(join(root, file))) return 'leads to no file';
  if (anchor === undefined) return '';
  return file.endsWith('.md') && anchorsIn(file).includes(anchor) ? '' : 'leads to no heading';
}

suite('the documents', () => {
  for (const path of documents) {
    test(`have links that lead somewhere: ${path}`, () => {
      const mistakes = linksIn(path).flatMap((link) => {
        const mistake = mistakeIn(path, link);
        return mistake ? [`${link} ${mistake}`] : [];
      });
      assert.deepEqual(mistakes, []);
    });
  }

  test('are all in the list that the sidebar follows', () => {
    const listed = sections.flatMap(({ pages }) => pages.map((page) => `docs/${page.path}`));
    const pages = documents.filter((path) => path.startsWith('docs/') && path !== 'docs/index.md');
    assert.deepEqual(
      pages.filter((path) => !listed.includes(path)),
      [],
    );
    assert.equal(new Set(listed).size, listed.length);
  });
});
