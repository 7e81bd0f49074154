import { posix } from 'node:path';
import type { Project } from './project.js';

/**
 * Words for "privacy" in addresses and link texts: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Swedish, Chinese, Japanese.
 */
const PRIVACY =
  'privacy|datenschutz|confidentialit|vie-privee|privacidad|riservatezza|prywatnos|integritet|隐私|隱私|プライバシー';

/** A link, in markup or in a component: `href="/privacy"`, `to="/privacy"`, `href={'/privacy'}`. */
const LINK = new RegExp(String.raw`\b(?:href|to)\s*=\s*\{?\s*["'\`]([^"'\`{}$]*(?:${PRIVACY})[^"'\`{}$]*)["'\`]`, 'i');

/**
 * The address of the site's privacy policy, as one of its own links has it. A relative one is given as a path in the
 * project's folder, with a dot before it: `./public/privacy.html`. In a component it counts as one of the site's root.
 */
export function findPolicy(project: Project): string | undefined {
  const found = project.search(LINK);
  const url = found?.match[1];
  if (!found || url === undefined || /^([a-z]+:|\/)/i.test(url)) return url;
  return `.${posix.join('/', /\.html?$/.test(found.path) ? posix.dirname(found.path) : '', url)}`;
}
