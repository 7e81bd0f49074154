import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { CliError } from './cli-error.js';

/** A file to write: `text` replaces what is there, if anything is. Paths are relative to the project's folder. */
export interface FileChange {
  readonly path: string;
  readonly text: string;
}

const SOURCE = /\.(html?|[cm]?[jt]sx?|vue|svelte|astro)$/;
/** What others wrote, or a program. Assent's own files are in `assent/` where a site has copied them. */
const SKIPPED = new Set(['node_modules', 'dist', 'build', 'out', 'coverage', 'assent']);
/** Enough for a site's own sources; what is larger was generated. */
const MOST_FILES = 5000;
const MOST_CHARACTERS = 1_000_000;

/** The lock file of each package manager, and how it adds a dependency. */
const PACKAGE_MANAGERS = {
  'pnpm-lock.yaml': 'pnpm add',
  'yarn.lock': 'yarn add',
  'bun.lock': 'bun add',
  'bun.lockb': 'bun add',
};

/** The sources of a site, in one folder. */
export class Project {
  readonly #packages: ReadonlySet<string>;

  /** Throws a {@link CliError} where package.json cannot be read. */
  constructor(readonly folder: string) {
    this.#packages = new Set(this.has('package.json') ? dependenciesIn(this.read('package.json')) : []);
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Says whether package.json names this package. */
  dependsOn(name: string): boolean {
    return this.#packages.has(name);
  }

  /** The first of these paths that is there; `{a,b}` stands for either. */
  find(...patterns: readonly string[]): string | undefined {
    return patterns.flatMap(alternatives).find((path) => this.has(path));
  }

  /** `ts` where the project is written in TypeScript, otherwise `js`. */
  get language(): 'js' | 'ts' {
    return this.has('tsconfig.json') ? 'ts' : 'js';
  }

  /** Adds a dependency, in words for a shell: `pnpm add`. */
  get addCommand(): string {
    return Object.entries(PACKAGE_MANAGERS).find(([lock]) => this.has(lock))?.[1] ?? 'npm install';
  }

  /** Paths of the site's own sources, such as `src/main.ts`, in the order of their names. */
  sources(): readonly string[] {
    const paths: string[] = [];
    const folders = ['.'];
    for (const folder of folders) {
      for (const entry of readdirSync(join(this.folder, folder), { withFileTypes: true })) {
        const path = posix.join(folder, entry.name);
        if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
        if (entry.isDirectory()) folders.push(path);
        else if (SOURCE.test(entry.name)) paths.push(path);
      }
      if (paths.length > MOST_FILES) break;
    }
    return paths.sort();
  }

  /** The first source that matches, and the match. */
  search(pattern: RegExp): { path: string; match: RegExpExecArray } | undefined {
    for (const path of this.sources()) {
      const text = this.read(path);
      const match = text.length < MOST_CHARACTERS && pattern.exec(text);
      if (match) return { path, match };
    }
    return undefined;
  }
}

function dependenciesIn(json: string): readonly string[] {
  try {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(json);
    return Object.keys({ ...dependencies, ...devDependencies });
  } catch (error) {
    throw new CliError(`package.json cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** `src/main.{js,ts}` stands for two paths. */
function alternatives(pattern: string): readonly string[] {
  const [whole, before = '', options = '', after = ''] = /^(.*?)\{(.*?)\}(.*)$/.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return options.split(',').flatMap((option) => alternatives(`${before}${option}${after}`));
}

/** How a module at `path` imports the file `target`: `./start-assent`. */
export function specifierOf(target: string, path: string): string {
  const found = posix.relative(posix.dirname(path), target).replace(/\.[jt]sx?$/, '');
  return found.startsWith('.') ? found : `./${found}`;
}
