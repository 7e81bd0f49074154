import { readFileSync } from 'node:fs';
import { CliError } from './cli-error.js';

const INTEGRITY = new URL('../../dist/integrity.json', import.meta.url);

export interface IntegrityOptions {
  /** Address of the folder with Assent's files: `/assent/`, or on another host. */
  readonly base?: string;
  /** For `assent.full.js`. */
  readonly full?: boolean;
}

/**
 * The markup by which a browser runs no file of Assent that was tampered with (Subresource Integrity; HTML, section
 * 8.1.6.2, for the import map): for the script of the tag by its attribute, for what it loads by an import map.
 */
export function integrityTags({ base = '/assent/', full = false }: IntegrityOptions = {}): readonly string[] {
  if (!/^(https?:\/\/[^/]|\/|\.{0,2}\/)\S*$/.test(base))
    throw new CliError(`--base must be an address such as "/assent/", not "${base}".`);
  const folder = base.replace(/\/?$/, '/');
  const { files } = JSON.parse(readFileSync(INTEGRITY, 'utf8')) as { files: Record<string, string> };
  const script = full ? 'assent.full.js' : 'assent.js';
  const loaded = Object.entries(files).filter(
    ([path]) => path.includes('/') && (full || !path.includes('/full/')) && !path.endsWith('/import.js'),
  );
  const integrity = Object.fromEntries(loaded.map(([path, hash]) => [`${folder}${path}`, hash]));
  return [
    `<script type="importmap">${JSON.stringify({ integrity })}</script>`,
    `<script src="${folder}${script}" integrity="${files[script]}" crossorigin></script>`,
  ];
}
