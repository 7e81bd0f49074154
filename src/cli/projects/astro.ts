import { CliError } from '../cli-error.js';
import { addToHead } from '../html.js';
import { specifierOf } from '../project.js';
import { startModule } from '../snippets.js';
import type { ProjectKind } from './types.js';

export const astro: ProjectKind = {
  name: 'Astro',
  matches: (project) => project.dependsOn('astro'),
  changes(project, settings) {
    const path = `src/start-assent.${project.language}`;
    const pages = project.sources().flatMap((source) => {
      if (!source.endsWith('.astro')) return [];
      // Astro bundles what such a script imports.
      const line = `<script>import '${specifierOf(path, source)}';</script>`;
      const text = addToHead(project.read(source), line);
      return text === null ? [] : [{ path: source, text }];
    });
    if (!pages.length)
      throw new CliError('No .astro file with a <head> was found. Run this in the folder of the site.');
    return [startModule(path, settings), ...pages];
  },
};
