import { localeFor } from '../locales/names.js';
import { version } from '../version.js';
import { inTime } from './in-time.js';
import type { PageLoaders } from './loaders.js';

// Modules have the types that their loaders say.
// oxlint-disable-next-line typescript/no-explicit-any
type Load = (file: string, second?: string) => Promise<any>;

/** The files that `assent.full.js` carries, each as a function that evaluates it. */
declare const assentFiles: Readonly<Record<string, (load: Load) => unknown>> | undefined;

/** How to evaluate `file`, if this script carries it. Markup can bear the name, but no function. */
function embedded(file: string): ((load: Load) => unknown) | undefined {
  const evaluate = typeof assentFiles === 'undefined' ? undefined : assentFiles[file];
  return typeof evaluate === 'function' ? evaluate : undefined;
}

/**
 * Loads from the folder of this version, beside `script`.
 *
 * A classic script from another origin has no address of its own to resolve `import()` by (HTML, section 8.1.5.5), so
 * the address of its tag is used. A file that does not load is asked for once more, at once: a cache may keep the answer
 * from the middle of a deployment, and Firefox remembers, as long as the page lives, that a module or one that it imports
 * could not be fetched. So the second time it has an address of its own, and the user interface a file that imports
 * nothing. Where the tag has the attribute `integrity`, it keeps its address, as no other is in the page's import map,
 * and a file that was tampered with would run after all.
 */
export function scriptLoaders(script: HTMLScriptElement | null): PageLoaders {
  const fetchFile: Load = (file) => {
    // An import map knows a file by its whole address.
    const path = `./${version}/${script?.integrity ? file.split('?')[0] : file}`;
    return import(script?.src ? new URL(path, script.src).href : path);
  };
  const load: Load = async (file, second = `${file}?${Math.random()}`) =>
    embedded(file)?.(load) ?? fetchFile(file).catch(() => fetchFile(second));
  /** Languages whose texts did not load. */
  const failed = new Set<string>();
  return {
    // If the first attempt got as far as Lit, a second copy of it may be more than Trusted Types allow.
    ui: (attempt) =>
      inTime(
        attempt ? load(`ui-complete.js?${attempt}`).catch(() => load('ui.js')) : load('ui.js', 'ui-complete.js?0'),
      ),
    messages: async (language) => {
      const lang = localeFor([language, ...(navigator.languages ?? [])]);
      const file = `locales/${lang}.js`;
      const loading = inTime(load(failed.has(lang) ? `${file}?${Math.random()}` : file));
      loading.catch(() => failed.add(lang));
      return { lang, messages: (await loading).default };
    },
    extras: () => load('extras.js'),
    status: () => load('status.js'),
    whenConfigured: () => load('when-configured.js'),
    diagnostics: () => load('diagnostics.js'),
  };
}
