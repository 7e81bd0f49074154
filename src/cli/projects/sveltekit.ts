import { startBeside } from '../snippets.js';
import type { ProjectKind } from './types.js';

export const sveltekit: ProjectKind = {
  name: 'SvelteKit',
  matches: (project) => project.dependsOn('@sveltejs/kit'),
  changes(project, settings) {
    // SvelteKit runs this file in the browser, before the page hydrates.
    const hooks = project.find('src/hooks.client.{ts,js}') ?? `src/hooks.client.${project.language}`;
    return startBeside(project, hooks, settings);
  },
};
