/**
 * Bundles what tsc left in build/ into dist/, in this order:
 *
 * 1. the user interface and its languages, fetched on demand, under names with a content hash
 * 2. parts of the core that are fetched on demand, likewise
 * 3. the modules for bundlers and servers
 * 4. the classic script assent.js
 *
 * The core reaches 1 and 2 by native `import()` alone, with the names that came out of them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { version: versionInSource } = await import('./build/core/version.js');
if (version !== versionInSource)
  throw new Error(`src/core/version.ts says ${versionInSource}, package.json ${version}`);

/** File names in a folder of build/, without `.js`. */
const modulesIn = (folder) =>
  existsSync(join('build', folder))
    ? readdirSync(join('build', folder))
        .filter((name) => name.endsWith('.js'))
        .map((name) => basename(name, '.js'))
    : [];

/** What the core, and what starts it, import on demand, as full paths in build/. */
const lazy = ['build/start.js', ...modulesIn('core').map((name) => `build/core/${name}.js`)].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bimport\('(\..+?)'\)/g)].map(([, specifier]) =>
    resolve(dirname(file), specifier),
  ),
);

const door = resolve('build/elements/door.js');

const tags = modulesIn('locales').filter((name) => name !== 'messages');

/** One hash for all languages, so that the user interface can name any of their files without a list. */
const localesHash = tags
  .reduce((hash, tag) => hash.update(readFileSync(`build/locales/${tag}.js`)), createHash('sha256'))
  .digest('hex')
  .slice(0, 8);

/** Full path of a module in build/ → its name in dist/. Filled by 1 and 2, read by what comes after. */
const chunks = new Map();

const rememberChunks = {
  name: 'remember-chunks',
  generateBundle(_, bundle) {
    for (const { fileName, facadeModuleId } of Object.values(bundle)) chunks.set(facadeModuleId, fileName);
  },
};

/** Turns an `import()` in the core into one of the file in dist/, and leaves it to the browser. */
const linkChunks = {
  name: 'link-chunks',
  resolveDynamicImport(specifier, importer) {
    return typeof specifier === 'string' ? { id: chunkFor(specifier, importer), external: true } : null;
  },
  // A path with a query is a template, which Rollup leaves alone: import(`../elements.js?${attempt}`).
  transform(code, id) {
    const linked = code.replace(/(?<=import\(`)\.[^`?]+(?=\?)/g, (specifier) => chunkFor(specifier, id));
    return { code: linked, map: null };
  },
};

/**
 * A classic script from another origin has no address of its own to resolve `import()` by (HTML, section 8.1.5.5): what
 * it fetches is looked for beside its tag. A form or image named "currentScript" is no tag.
 */
const findOwnFolder = {
  name: 'find-own-folder',
  intro: `const { currentScript } = document;
    const besideTag = (path) =>
      currentScript instanceof HTMLScriptElement && currentScript.src ? new URL(path, currentScript.src) : path;`,
  renderDynamicImport: () => ({ left: 'import(besideTag(', right: '))' }),
};

function chunkFor(specifier, importer) {
  const fileName = chunks.get(resolve(dirname(importer), specifier));
  if (!fileName) throw new Error(`${importer} imports ${specifier}, which is not among the files fetched on demand`);
  return `./${fileName}`;
}

/** The path by which elements/load-locale.ts finds a language in source, and the one in dist/. */
const linkLocales = {
  name: 'link-locales',
  transform(code, id) {
    if (!id.endsWith('load-locale.js')) return null;
    const linked = code.replaceAll('`../locales/${tag}.js', () => `\`./locales/\${tag}-${localesHash}.js`);
    if (linked === code) this.error('load-locale.ts does not import `../locales/${tag}.js`');
    return { code: linked, map: null };
  },
};

/** `locales/de.js`, a name that stays, for whoever imports a language by hand. */
const nameLocales = {
  name: 'name-locales',
  generateBundle() {
    for (const tag of tags) {
      const source = `export { default } from './${tag}-${localesHash}.js';\n`;
      this.emitFile({ type: 'asset', fileName: `${tag}.js`, source });
    }
  },
};

/** Licences of what is bundled: they ask to come along. */
const addLicences = {
  name: 'add-licences',
  generateBundle() {
    const texts = ['lit', 'js-cookie'].map(
      (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`,
    );
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') });
  },
};

/** Declarations, each beside its file. */
const copyTypes = {
  name: 'copy-types',
  generateBundle() {
    for (const path of readdirSync('build', { recursive: true }).filter((name) => name.endsWith('.d.ts'))) {
      this.emitFile({ type: 'asset', fileName: path, source: readFileSync(join('build', path)) });
    }
  },
};

/** Source maps that lead to the TypeScript sources. */
const readSourceMaps = {
  name: 'read-source-maps',
  load(id) {
    const map = `${id}.map`;
    return id.startsWith(resolve('build')) && existsSync(map)
      ? { code: readFileSync(id, 'utf8'), map: readFileSync(map, 'utf8') }
      : null;
  },
};

const minify = terser({
  module: true,
  ecma: 2022,
  compress: { passes: 3 },
  // Lit's own names for what templates keep about themselves: nobody else's templates come here.
  mangle: { properties: { regex: /^_\$/ } },
  format: { comments: /^! Assent/ },
});

/** The style sheets of what the core shows by itself, which are the only templates there. */
const minifyStyles = minifyTemplateLiterals({
  include: ['build/elements/{assent-settings,reserve-space}.js'],
  options: { failOnError: true, shouldMinifyCSS: () => true },
});

const hashed = '[name]-[hash].js';

const output = {
  dir: 'dist',
  // Without the comment that points to them: every visitor would fetch it.
  sourcemap: 'hidden',
  hashCharacters: 'base36',
};

/** On the files that sites name in their pages. */
const banner = `/*! Assent ${version}, MIT; parts by others: licences.txt */`;

/** The module `id` and all that it imports, directly or not, but for what it imports on demand. */
function withImports(id, getModuleInfo) {
  const ids = new Set([id]);
  for (const each of ids) for (const imported of getModuleInfo(each).importedIds) ids.add(imported);
  return ids;
}

/**
 * Which file a module goes to: one request brings the banner, one more each part that is fetched later, though
 * elements.js imports them all.
 */
function chunkOf(id, { getModuleIds, getModuleInfo }) {
  if (withImports(door, getModuleInfo).has(id)) return 'door';
  const parts = [...getModuleIds()].filter((each) => getModuleInfo(each).dynamicImporters.length);
  const owners = parts.filter((part) => withImports(part, getModuleInfo).has(id));
  return owners.length > 1 ? 'shared' : owners.map((owner) => basename(owner, '.js'))[0];
}

const interfacePlugins = [
  readSourceMaps,
  linkLocales,
  nodeResolve(),
  minifyTemplateLiterals({ include: ['build/elements/**'], options: { failOnError: true } }),
  minify,
  rememberChunks,
];

const userInterface = {
  input: { door, elements: 'build/elements.js' },
  // Lets the other files take Lit from the door's, rather than have it fetched as a file of its own.
  preserveEntrySignatures: 'allow-extension',
  plugins: [...interfacePlugins, addLicences, copyTypes],
  output: {
    ...output,
    entryFileNames: ({ name }) => (name === 'elements' ? 'elements.js' : hashed),
    chunkFileNames: hashed,
    manualChunks: chunkOf,
    onlyExplicitManualChunks: true,
  },
};

/** All of it in one file: a second attempt must not need any file that did not come in the first. */
const spareInterface = {
  input: 'build/elements.js',
  plugins: interfacePlugins,
  output: { ...output, inlineDynamicImports: true, entryFileNames: hashed },
};

const locales = {
  input: tags.map((tag) => `build/locales/${tag}.js`),
  plugins: [minify, nameLocales],
  output: { dir: 'dist/locales', entryFileNames: `[name]-${localesHash}.js` },
};

/** One file with all that it imports, but for what is fetched on demand. */
const bundle = (input, entryFileNames) => ({
  input,
  plugins: [readSourceMaps, linkChunks, nodeResolve(), minifyStyles, minify, rememberChunks],
  output: { ...output, entryFileNames },
});

const classicScript = {
  input: 'build/script.js',
  plugins: [readSourceMaps, linkChunks, nodeResolve(), findOwnFolder, minifyStyles, minify],
  output: { ...output, banner, format: 'iife', entryFileNames: 'assent.js' },
};

export default [
  userInterface,
  spareInterface,
  locales,
  ...lazy.filter((path) => path !== door).map((path) => bundle(path, hashed)),
  bundle('build/index.js', 'index.js'),
  bundle('build/server.js', 'server.js'),
  bundle('build/import.js', 'import.js'),
  bundle('build/playwright.js', 'playwright.js'),
  ...modulesIn('integrations').map((name) => bundle(`build/integrations/${name}.js`, `integrations/${name}.js`)),
  classicScript,
];
