import { CliError } from '../cli-error.js';
import { startBeside } from '../snippets.js';
import type { ProjectKind } from './types.js';

const ENTRY = 'src/main.ts';

export const angular: ProjectKind = {
  name: 'Angular',
  matches: (project) => project.dependsOn('@angular/core'),
  changes(project, settings) {
    if (!project.has(ENTRY)) throw new CliError(`${ENTRY} was not found. Run this in the folder of the application.`);
    return startBeside(project, ENTRY, settings, 'ts');
  },
};
