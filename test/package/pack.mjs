import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Returns the path of the tarball to test: `ASSENT_TARBALL`, or else what `npm pack` makes of the last build.
 */
export async function findTarball() {
  if (process.env.ASSENT_TARBALL) return resolve(process.env.ASSENT_TARBALL);
  const folder = mkdtempSync(join(tmpdir(), 'assent-tarball-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const { code, output } = await run(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    ROOT,
  );
  assert.equal(code, 0, output);
  return join(folder, output.trim());
}
