import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run, whenDone } from './run.mjs';

const NPM_FLAGS = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--no-progress'];

/** How build tools introduce a warning: "warning" or "deprecated" as a word, Rollup's "(!)", Next's "⚠". */
const WARNING = /\b(warn(ing)?s?|deprecated)\b|\(!\)|⚠/i;

const ROOT = join(import.meta.dirname, '../..');

/** What is in an example that somebody has tried: packages, and what was built with them. */
const MADE = new Set([
  'node_modules',
  'dist',
  'build',
  '.angular',
  '.astro',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
]);

/**
 * Copies a folder out of the repository and installs its dependencies and the package there. The copy is removed when this
 * process ends.
 *
 * @param {string} source `examples/vue`
 * @param {string} tarball
 * @returns {Promise<string>} the new folder
 */
export async function install(source, tarball) {
  const folder = await mkdtemp(join(tmpdir(), `assent-${basename(source)}-`));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  await cp(join(ROOT, source), folder, { recursive: true, filter: (path) => !MADE.has(basename(path)) });
  const { code, output } = await run('npm', ['install', ...NPM_FLAGS, tarball], folder);
  assert.equal(code, 0, output);
  return folder;
}

/**
 * Builds a project, and fails if that fails or prints a warning.
 *
 * @param {string} command
 * @param {string} folder
 * @param {RegExp} [ownWarning] One that the tool prints whatever it builds.
 */
export async function build(command, folder, ownWarning) {
  const [program = '', ...args] = command.split(' ');
  const { code, output } = await run(program, args, folder);
  assert.equal(code, 0, output);
  refuseWarnings(ownWarning ? output.replace(ownWarning, '') : output);
}

export const refuseWarnings = (/** @type {string} */ output) => assert.doesNotMatch(output, WARNING);
