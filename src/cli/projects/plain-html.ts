import { posix } from 'node:path';
import { CliError } from '../cli-error.js';
import { addToHead } from '../html.js';
import type { Project } from '../project.js';
import type { ProjectKind, Settings } from './types.js';

/** Where servers commonly look for the pages of a site. */
const ROOTS = ['index.html', '{public,static,site,www,docs,htdocs,public_html}/index.html'];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** How the page at `path` names a file of the project. */
const addressFrom = (path: string, target: string) => posix.relative(posix.dirname(path), target);

function scriptTag(path: string, root: string, { policyUrl }: Settings): string {
  const url = policyUrl?.startsWith('.') ? addressFrom(path, policyUrl) : policyUrl;
  const policy = url === undefined ? '' : ` data-policy-url="${escape(url)}"`;
  return `<script src="${addressFrom(path, posix.join(root, 'assent/assent.js'))}"${policy}></script>`;
}

const rootOf = (project: Project) => posix.dirname(project.find(...ROOTS) ?? '');

export const plainHtml: ProjectKind = {
  name: 'plain HTML',
  matches: (project) => project.find(...ROOTS) !== undefined,
  filesFolder: (project) => posix.join(rootOf(project), 'assent'),
  changes(project, settings) {
    const root = rootOf(project);
    const pages = project.sources().flatMap((path) => {
      const isPage = /\.html?$/.test(path) && !posix.relative(root, path).startsWith('..');
      const text = isPage ? addToHead(project.read(path), scriptTag(path, root, settings)) : null;
      return text === null ? [] : [{ path, text }];
    });
    if (!pages.length)
      throw new CliError('No page with a <head> was found. Add <head> to your pages, and run this again.');
    return pages;
  },
};
