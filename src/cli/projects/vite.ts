import { posix } from 'node:path';
import { CliError } from '../cli-error.js';
import type { Project } from '../project.js';
import { startBeside } from '../snippets.js';
import type { ProjectKind } from './types.js';

/** Path of the module that index.html starts with. */
function entryOf(project: Project): string {
  if (!project.has('index.html'))
    throw new CliError('No index.html was found. Run this in the folder that Vite serves.');
  const tags = project.read('index.html').matchAll(/<script\b[^>]*>/gi);
  for (const [tag] of tags) {
    const src = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    const path = src && posix.join('.', src);
    if (path && /\btype\s*=\s*["']?module/i.test(tag) && project.has(path)) return path;
  }
  throw new CliError(
    'index.html has no <script type="module" src="…"> whose file is there. Add one, and run this again.',
  );
}

export const vite: ProjectKind = {
  name: 'Vite',
  matches: (project) => project.dependsOn('vite'),
  changes: (project, settings) => startBeside(project, entryOf(project), settings),
};
