/** Consumers get one file: the manifest names that one, and not the sources it was read from. */
const pointToBundle = {
  name: 'point-to-bundle',
  packageLinkPhase({ customElementsManifest }) {
    const path = 'dist/elements.js';
    const elements = customElementsManifest.modules.flatMap(({ declarations = [] }) =>
      declarations.filter((declaration) => declaration.customElement),
    );
    const exports = elements.flatMap(({ name, tagName }) => [
      { kind: 'js', name, declaration: { name, module: path } },
      { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } },
    ]);
    customElementsManifest.modules = [{ kind: 'javascript-module', path, declarations: elements, exports }];
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [pointToBundle],
};
