import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../version.js';
import { CliError } from './cli-error.js';
import { findPolicy } from './find-policy.js';
import { Project } from './project.js';
import { angular } from './projects/angular.js';
import { astro } from './projects/astro.js';
import { next } from './projects/next.js';
import { nuxt } from './projects/nuxt.js';
import { plainHtml } from './projects/plain-html.js';
import { sveltekit } from './projects/sveltekit.js';
import type { ProjectKind, Settings } from './projects/types.js';
import { vite } from './projects/vite.js';

/** The first that matches counts: most of them build on Vite. */
const KINDS: readonly ProjectKind[] = [next, nuxt, astro, sveltekit, angular, vite, plainHtml];

/** Code or markup that starts Assent, or means to. */
const IN_USE = /\bfrom\s+['"]assent['"]|\bimport\(\s*['"]assent['"]|assent(\.full)?\.js\b/;

/** The folder of the package, which has `dist/`. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

export interface InitOptions {
  /** Address of the privacy policy; otherwise it is looked for in the links of the site. */
  readonly policyUrl?: string;
  /** Only says what would be done. */
  readonly dryRun?: boolean;
}

/**
 * Puts Assent into the site in `folder`, and returns what it did, as lines to print. Changes nothing where Assent is in
 * use already. Throws a {@link CliError} where it does not know how, and has then written nothing.
 */
export function init(folder: string, { policyUrl, dryRun = false }: InitOptions = {}): readonly string[] {
  const project = new Project(folder);
  const kind = KINDS.find((each) => each.matches(project));
  if (!kind)
    throw new CliError(
      'Neither package.json names Next.js, Nuxt, Astro, SvelteKit, Angular or Vite, nor is there an index.html. Run this in the folder of your site.',
    );
  const used = project.search(IN_USE);
  if (used) return [`Assent is already in use, in ${used.path}. Nothing was changed.`];

  const url = policyUrl ?? findPolicy(project);
  const settings: Settings = url === undefined ? {} : { policyUrl: url };
  const changes = kind.changes(project, settings);
  const lines = [`Found ${kind.name}.`];
  const files = kind.filesFolder?.(project);
  const installs = files === undefined && !project.dependsOn('assent');
  if (installs) lines.push(`  ${project.addCommand} assent@^${version}`);
  if (installs && !dryRun) install(project);
  if (files !== undefined) {
    lines.push(`  copied   Assent's files to ${files}/`);
    if (!dryRun) cpSync(join(PACKAGE, 'dist'), join(folder, files), { recursive: true });
  }
  for (const { path, text } of changes) {
    lines.push(`  ${project.has(path) ? 'changed' : 'wrote  '}  ${path}`);
    if (dryRun) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  lines.push(
    url === undefined
      ? 'No link to a privacy policy was found. Set its address with policy.url, so that the banner can link to it.'
      : `The banner links to ${url.replace(/^\.\//, '')}.`,
  );
  return dryRun ? [...lines, 'Nothing was changed (--dry-run).'] : lines;
}

function install({ addCommand, folder }: Project): void {
  const { status } = spawnSync(`${addCommand} assent@^${version}`, { cwd: folder, stdio: 'inherit', shell: true });
  if (status !== 0) throw new CliError(`"${addCommand} assent" failed. Nothing else was changed.`);
}
