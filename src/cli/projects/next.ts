import { posix } from 'node:path';
import { CliError } from '../cli-error.js';
import { specifierOf, type FileChange, type Project } from '../project.js';
import { startBeside, startCall } from '../snippets.js';
import type { ProjectKind, Settings } from './types.js';

/** A component, as the app router renders layouts on the server and Assent starts in the browser. */
const startComponent = (path: string, settings: Settings): FileChange => ({
  path,
  text: `'use client';

import { start } from 'assent';
import { useEffect } from 'react';

export function StartAssent() {
  useEffect(() => {
    ${startCall(settings)}
  }, []);
  return null;
}
`,
});

/** Renders the component at the start of the layout's body. */
function withComponent(project: Project, layout: string, component: string): FileChange {
  const text = project.read(layout);
  const body = /<body\b(?:[^>{]|\{[^}]*\}|=>)*>/.exec(text);
  if (!body) throw new CliError(`${layout} has no <body>. Render <StartAssent /> from ${component} in your layout.`);
  const end = body.index + body[0].length;
  const indent = /\n([ \t]*)[^\n]*$/.exec(text.slice(0, body.index + 1))?.[1] ?? '';
  const changed = `${text.slice(0, end)}\n${indent}  <StartAssent />${text.slice(end)}`;
  return { path: layout, text: `import { StartAssent } from '${specifierOf(component, layout)}';\n${changed}` };
}

export const next: ProjectKind = {
  name: 'Next.js',
  matches: (project) => project.dependsOn('next'),
  changes(project, settings) {
    const layout = project.find('{app,src/app}/layout.{tsx,jsx,js}');
    if (layout) {
      const path = posix.join(posix.dirname(layout), `start-assent.${layout.endsWith('.tsx') ? 'tsx' : 'jsx'}`);
      return [startComponent(path, settings), withComponent(project, layout, path)];
    }
    // The pages router: a module that only the browser runs.
    const pages = project.find('{pages,src/pages}');
    if (!pages)
      throw new CliError('Neither app/layout nor pages/ was found. Run this in the folder of the application.');
    const hook = project.find('{instrumentation-client,src/instrumentation-client}.{ts,js}');
    const entry = hook ?? posix.join(posix.dirname(pages), `instrumentation-client.${project.language}`);
    return startBeside(project, entry, settings);
  },
};
