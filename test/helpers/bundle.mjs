import { rollup } from 'rollup';
import { nodeResolve } from '@rollup/plugin-node-resolve';

const ENTRY = 'entry.js';

/**
 * Bundles `code`, which may import from `assent` and its other entries, as the bundler of a site does.
 *
 * @param {string} code An ES module.
 * @param {import('rollup').OutputOptions} [output] ES modules, unless given.
 * @returns {Promise<{ name: string, code: string }[]>} The entry first, then what it imports on demand.
 */
export async function bundle(code, output = { format: 'es' }) {
  const bundled = await rollup({
    input: ENTRY,
    // The entry is text, and this package resolves its own name.
    plugins: [
      {
        name: 'entry',
        resolveId: (id) =>
          id === ENTRY ? id : /^assent(\/|$)/.test(id) ? new URL(import.meta.resolve(id)).pathname : null,
        load: (id) => (id === ENTRY ? code : null),
      },
      nodeResolve(),
    ],
  });
  const { output: files } = await bundled.generate(output);
  await bundled.close();
  return files.flatMap((file) => (file.type === 'chunk' ? { name: file.fileName, code: file.code } : []));
}
