import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, whenDone } from './run.mjs';

const NPM_FLAGS = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--no-progress'];

/** How build tools introduce a warning: "warning" or "deprecated" as a word, Rollup's "(!)", Next's "⚠". */
const WARNING = /\b(warn(ing)?s?|deprecated)\b|\(!\)|⚠/i;

/**
 * Copies a folder of this directory out of the repository and installs its dependencies and the package there. The
 * copy is removed when this process ends.
 *
 * @param {string} source `projects/vue`
 * @param {string} tarball
 * @returns {Promise<string>} the new folder
 */
export async function install(source, tarball) {
  const folder = await mkdtemp(join(tmpdir(), `assent-${source.replace('/', '-')}-`));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  await cp(join(import.meta.dirname, source), folder, { recursive: true });
  const { code, output } = await run('npm', ['install', ...NPM_FLAGS, tarball], folder);
  assert.equal(code, 0, output);
  return folder;
}

/** Builds a project, and fails if that fails or prints a warning. */
export async function build(/** @type {string} */ command, /** @type {string} */ folder) {
  const [program = '', ...args] = command.split(' ');
  const { code, output } = await run(program, args, folder);
  assert.equal(code, 0, output);
  refuseWarnings(output);
}

export const refuseWarnings = (/** @type {string} */ output) => assert.doesNotMatch(output, WARNING);
