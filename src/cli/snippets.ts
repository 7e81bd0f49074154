import { posix } from 'node:path';
import { specifierOf, type FileChange, type Project } from './project.js';
import type { Settings } from './projects/types.js';

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The call that starts Assent. A link within a component is relative to the page, which is mostly at the root. */
export const startCall = ({ policyUrl }: Settings): string =>
  policyUrl === undefined ? 'start();' : `start({ policy: { url: ${quote(policyUrl.replace(/^\./, ''))} } });`;

/** A module that starts Assent. */
export const startModule = (path: string, settings: Settings): FileChange => ({
  path,
  text: `import { start } from 'assent';\n\n${startCall(settings)}\n`,
});

/** Has the module at `path` import another one, before all others, so that Assent is there first. */
function importFirst(project: Project, path: string, target: string): FileChange {
  const text = project.has(path) ? project.read(path) : '';
  // A directive, such as 'use client', has to stay first.
  const [directives = ''] = /^(\s*(['"])use [^'"\n]*\2;?[ \t]*\n)*/.exec(text) ?? [];
  return { path, text: `${directives}import '${specifierOf(target, path)}';\n${text.slice(directives.length)}` };
}

/** Has the module at `entry` start Assent, by a module beside it. */
export function startBeside(project: Project, entry: string, settings: Settings, language = project.language) {
  const path = posix.join(posix.dirname(entry), `start-assent.${language}`);
  return [startModule(path, settings), importFirst(project, entry, path)];
}
