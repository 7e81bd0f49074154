/**
 * Bundles lib/, as tsc has left it, into dist/: what a site copies that has no bundler.
 *
 * - `assent.js`, the classic script
 * - `assent.full.js`, the same with the banner and English in it
 * - `<version>/`, everything that the script loads on demand: one file per loader in src/start/script-loaders.ts, and
 *   what these load
 *
 * Nothing in lib/ is changed by this: it is the package for bundlers and servers.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const { version, browserslist: browsers } = JSON.parse(readFileSync('package.json', 'utf8'));
const { version: versionInSource } = await import('./lib/version.js');
if (version !== versionInSource) throw new Error(`src/version.ts says ${versionInSource}, package.json ${version}`);

// `tsc` leaves ECMAScript 2022 as it is: these are the first versions that read all of it.
const READS_2022 = { chrome: 94, edge: 94, firefox: 93, safari: 16.4, ios_saf: 16.4 };
for (const entry of browsers) {
  const [name, oldest] = entry.split(' >= ');
  if (!(Number(oldest) >= READS_2022[name]))
    throw new Error(`${entry}, in browserslist, does not read ECMAScript 2022`);
}

const folder = `dist/${version}`;

/** Templates of the elements, and the style sheets in the core, which are plain template literals. */
const templates = [
  minifyTemplateLiterals({ include: ['lib/ui/**'], options: { failOnError: true } }),
  minifyTemplateLiterals({
    include: ['lib/effects/{assent-settings,gate/embed-size}.js', 'lib/devtools/assent-devtools.styles.js'],
    options: { failOnError: true, shouldMinifyCSS: () => true },
  }),
];

const plugins = [
  nodeResolve(),
  ...templates,
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3 },
    // Lit's own names for what it keeps about templates: no templates of others come here.
    mangle: { properties: { regex: /^_\$/ } },
    format: { comments: /^! Assent|^# allFunctionsCalledOnLoad/ },
  }),
];

/** One file with all that it imports. */
const file = (input, name) => ({
  input,
  plugins,
  output: { file: `${folder}/${name}.js`, inlineDynamicImports: true },
});

/** One file whose import of `module` leads to the file `to` beside it. */
const fileBeside = (input, name, module, to) => {
  const { output, ...rest } = file(input, name);
  const path = resolve(module);
  return { ...rest, external: [path], output: { ...output, paths: { [path]: `./${to}.js` } } };
};

/**
 * Has Chromium compile all functions of a file while the file comes, beside the main thread, rather than each as it is
 * called (Explicit JavaScript Compile Hints). For files whose functions nearly all are called at once.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

const ui = resolve('lib/ui/ui.js');

/** The module `id` and all that it imports, directly or not, except what it imports on demand. */
function withImports(id, getModuleInfo) {
  const ids = new Set([id]);
  for (const each of ids) for (const imported of getModuleInfo(each).importedIds) ids.add(imported);
  return ids;
}

/** The user interface: the banner with Lit in one file, and one file more for each part that is loaded later. */
function chunkOf(id, { getModuleIds, getModuleInfo }) {
  // What the preferences share with what comes after the banner, too: a first visit must not load half the preferences.
  if (withImports(ui, getModuleInfo).has(id) || /(label-settings-button|lock-scroll)\.js$/.test(id)) return 'ui';
  const parts = [...getModuleIds()].filter((each) => getModuleInfo(each).dynamicImporters.length);
  const owners = parts.filter((part) => withImports(part, getModuleInfo).has(id));
  return owners.length > 1 ? 'shared' : owners.map((owner) => basename(owner, '.js'))[0];
}

/** Names of the files that the user interface is loaded from after the banner. */
let laterFiles = [];

const rememberFiles = {
  name: 'remember-files',
  generateBundle(_, bundle) {
    laterFiles = Object.keys(bundle).filter((name) => name !== 'ui.js');
  },
};

const userInterface = {
  input: { ui },
  // Lets the later parts take Lit from the first file.
  preserveEntrySignatures: 'allow-extension',
  plugins: [...plugins, rememberFiles],
  output: {
    dir: folder,
    banner: ({ isEntry }) => (isEntry ? COMPILE_AT_ONCE : ''),
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: chunkOf,
    onlyExplicitManualChunks: true,
  },
};

const { localeNames } = await import('./lib/locales/names.js');

/** Licences of what is bundled, and a hash of every file (Subresource Integrity, section 3.5). */
const describeFiles = {
  name: 'describe-files',
  writeBundle() {
    const licences = ['lit', 'js-cookie'].map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`)}`);
    writeFileSync('dist/licences.txt', licences.join('\n\n'));
    const paths = readdirSync('dist', { recursive: true }).filter((path) => path.endsWith('.js'));
    const hashOf = (path) =>
      `sha384-${createHash('sha384')
        .update(readFileSync(`dist/${path}`))
        .digest('base64')}`;
    const files = Object.fromEntries(paths.sort().map((path) => [path, hashOf(path)]));
    writeFileSync('dist/integrity.json', `${JSON.stringify({ version, files }, null, 2)}\n`);
  },
};

const banner = `${COMPILE_AT_ONCE}\n/*! Assent ${version}, MIT; parts by others: licences.txt */`;

/**
 * `assent.full.js`: `assent.js` in a function, whose argument has the files that it need not fetch. What is loaded after
 * the banner takes Lit from there too: `full/` has these parts once more, beside a module in the place of `ui.js` which
 * hands on what the script has evaluated.
 */
const fullScript = {
  name: 'full-script',
  // The parts are found by the address of the script's tag, as `load` does it.
  renderDynamicImport: () => ({ left: 'load("full/"+', right: ')' }),
  async generateBundle(_, bundle) {
    const { default: en } = await import('./lib/locales/en.js');
    const [chunk] = Object.values(bundle);
    const symbol = 'Symbol.for("assent.ui")';
    const files = [
      `"ui.js":load=>{${chunk.code};return window[${symbol}]=ui}`,
      `"locales/en.js":()=>({default:${JSON.stringify(en)}})`,
    ];
    const script = readFileSync('dist/assent.js', 'utf8').replace(banner, '');
    chunk.code = `${banner}\n(assentFiles=>{${script}})({${files.join()}});\n`;

    const names = chunk.exports.map((name, index) => ({ name, local: `e${index}` }));
    const taken = names.map(({ name, local }) => `${name}:${local}`).join();
    const given = names.map(({ name, local }) => `${local} as ${name}`).join();
    const source = `const{${taken}}=window[${symbol}];export{${given}};\n`;
    this.emitFile({ type: 'asset', fileName: `${version}/full/ui.js`, source });
    for (const name of laterFiles) {
      this.emitFile({ type: 'asset', fileName: `${version}/full/${name}`, source: readFileSync(`${folder}/${name}`) });
    }
  },
};

export default [
  userInterface,
  // For a second attempt, which must not need any file that did not come in the first.
  file('lib/ui/ui.js', 'ui-complete'),
  file('lib/ui/status/show-status.js', 'status'),
  file('lib/start/extras.js', 'extras'),
  file('lib/start/when-configured.js', 'when-configured'),
  // Each of the two may come first: with `debug` the checks, from a bookmark the tools.
  fileBeside('lib/diagnostics/diagnose.js', 'diagnostics', 'lib/devtools/show-devtools.js', 'devtools'),
  fileBeside('lib/devtools.js', 'devtools', 'lib/diagnostics/diagnose.js', 'diagnostics'),
  file('lib/import.js', 'import'),
  {
    input: Object.fromEntries(localeNames.map((name) => [name, `lib/locales/${name}.js`])),
    plugins,
    output: { dir: `${folder}/locales`, entryFileNames: '[name].js' },
  },
  {
    input: 'lib/script.js',
    plugins,
    output: { file: 'dist/assent.js', format: 'iife', banner },
  },
  {
    input: `${folder}/ui.js`,
    external: /^\.\//,
    plugins: [fullScript, describeFiles],
    output: { dir: 'dist', entryFileNames: 'assent.full.js', format: 'iife', name: 'ui', exports: 'named' },
  },
];
