/** Elements that come with the core rather than with the user interface. */
const WITH_CORE = ['assent-settings'];

/** Consumers get built files: the manifest names those, and not the sources it was read from. */
const pointToBuiltFiles = {
  name: 'point-to-built-files',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules
      .flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName))
      .map(describe);
    const isWithCore = ({ tagName }) => WITH_CORE.includes(tagName);
    customElementsManifest.modules = [
      moduleOf(
        'dist/elements.js',
        elements.filter((element) => !isWithCore(element)),
        exportOf,
      ),
      moduleOf('dist/assent.js', elements.filter(isWithCore)),
    ];
  },
};

/** What is said about an element: nothing that others may not use, nor the classes it is built on. */
const describe = ({ members = [], ...element }) => ({
  ...element,
  superclass: { name: 'HTMLElement' },
  members: members.filter(({ privacy = 'public' }) => privacy === 'public'),
});

const moduleOf = (path, declarations, ...exported) => ({
  kind: 'javascript-module',
  path,
  declarations,
  exports: [...exported, definitionOf].flatMap((describeExport) =>
    declarations.map((declaration) => describeExport(declaration, path)),
  ),
});

const exportOf = ({ name }, module) => ({ kind: 'js', name, declaration: { name, module } });

const definitionOf = ({ name, tagName }, module) => ({
  kind: 'custom-element-definition',
  name: tagName,
  declaration: { name, module },
});

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  plugins: [pointToBuiltFiles],
};
