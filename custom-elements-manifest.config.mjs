import { customElementJsxPlugin } from 'custom-element-jsx-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Elements that start() defines, rather than assent/elements. */
const WITH_CORE = ['assent-settings', 'assent-status'];

/** Elements that assent/devtools defines. */
const WITH_DEVTOOLS = ['assent-devtools'];

/** Consumers get built files: the manifest names those, and not the sources it was read from. */
const pointToBuiltFiles = {
  name: 'point-to-built-files',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules
      .flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName))
      .map(describe);
    const isIn =
      (...lists) =>
      ({ tagName }) =>
        lists.flat().includes(tagName);
    const isElsewhere = isIn(WITH_CORE, WITH_DEVTOOLS);
    customElementsManifest.modules = [
      moduleOf(
        'lib/elements.js',
        elements.filter((element) => !isElsewhere(element)),
        exportOf,
      ),
      moduleOf('lib/index.js', elements.filter(isIn(WITH_CORE))),
      moduleOf('lib/devtools.js', elements.filter(isIn(WITH_DEVTOOLS)), exportOf),
    ];
  },
};

/** Returns what is documented about an element, without what others may not use, and without its base classes. */
function describe({ members = [], attributes = [], ...element }) {
  const fields = members.filter(({ privacy = 'public' }) => privacy === 'public');
  const fieldOf = (name) => fields.find((field) => field.name === name);
  return {
    ...element,
    superclass: { name: 'HTMLElement' },
    attributes: attributes.map((attribute) =>
      fieldOf(attribute.name) ? { ...attribute, fieldName: attribute.name } : attribute,
    ),
    members: fields.map((field) =>
      attributes.some(({ name }) => name === field.name) ? { ...field, attribute: field.name } : field,
    ),
  };
}

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
  globs: ['src/{ui,effects,devtools}/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  plugins: [
    pointToBuiltFiles,
    customElementJsxPlugin({ outdir: 'lib/jsx', fileName: 'elements.d.ts', hideLogs: true }),
    customElementVsCodePlugin({ outdir: 'lib/editors', hideLogs: true }),
  ],
};
