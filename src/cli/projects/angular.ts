import { CliError } from '../cli-error.js';
import { importFirst, startModule } from '../snippets.js';
import type { ProjectKind } from './types.js';

const ENTRY = 'src/main.ts';
const START = 'src/start-assent.ts';

export const angular: ProjectKind = {
  name: 'Angular',
  matches: (project) => project.dependsOn('@angular/core'),
  changes(project, settings) {
    if (!project.has(ENTRY)) throw new CliError(`${ENTRY} was not found. Run this in the folder of the application.`);
    return [startModule(START, settings), importFirst(project, ENTRY, START)];
  },
};
