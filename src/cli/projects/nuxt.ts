import { startCall } from '../snippets.js';
import type { ProjectKind } from './types.js';

export const nuxt: ProjectKind = {
  name: 'Nuxt',
  matches: (project) => project.dependsOn('nuxt'),
  changes(project, settings) {
    // From version 4 on, an application is in app/.
    const folder = project.has('app') ? 'app/plugins' : 'plugins';
    const text = [
      "import { start } from 'assent';",
      '',
      'export default defineNuxtPlugin(() => {',
      `  ${startCall(settings)}`,
      '});',
      '',
    ];
    return [{ path: `${folder}/assent.client.${project.language}`, text: text.join('\n') }];
  },
};
