import type { FileChange, Project } from '../project.js';

/** What a new configuration is to say. */
export interface Settings {
  /** Address of the privacy policy, such as `/privacy`; with a dot before it, a path in the project's folder. */
  readonly policyUrl?: string;
}

/** How one kind of site is set up. */
export interface ProjectKind {
  readonly name: string;
  /** Says whether `project` is of this kind. */
  matches(project: Project): boolean;
  /** What is to be written. Throws a `CliError` where the place for it is not found. */
  changes(project: Project, settings: Settings): readonly FileChange[];
  /** For a site that loads copied files rather than the npm package: the folder for them. */
  filesFolder?(project: Project): string;
}
