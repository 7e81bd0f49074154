/** Which folder may import which, in lib/, which has the same folders as src/. Types leave no trace there: see .oxlintrc.json. */
const folders = {
  consent: [],
  browser: ['consent'],
  server: ['consent'],
  testing: ['consent'],
  importing: ['consent', 'browser'],
  assent: ['consent', 'browser'],
  effects: ['consent', 'browser', 'assent'],
  integrations: ['consent', 'browser', 'assent'],
  ui: ['consent', 'browser', 'assent', 'locales'],
  devtools: ['consent', 'browser', 'assent', 'effects', 'locales'],
  diagnostics: ['consent', 'browser', 'assent', 'effects', 'integrations', 'devtools'],
  frameworks: ['consent', 'browser', 'assent'],
  'meta-frameworks': ['consent', 'server'],
  locales: [],
  cli: [],
};

/** Packages that a folder may import. */
const packages = {
  importing: ['js-cookie'],
  ui: ['lit'],
  frameworks: ['@angular/core', 'react', 'svelte', 'vue'],
};

const arrows = Object.entries(folders).flatMap(([folder, others]) => [
  {
    name: `${folder}-imports`,
    severity: 'error',
    comment: `${folder}/ may import: ${others.join(', ') || 'nothing'}`,
    from: { path: `^lib/${folder}/` },
    to: {
      path: '^lib/',
      pathNot: [`^lib/(${[folder, ...others].join('|')})/`, '^lib/version\\.js$'],
    },
  },
  {
    name: `${folder}-packages`,
    severity: 'error',
    from: { path: `^lib/${folder}/` },
    to: { path: 'node_modules', pathNot: (packages[folder] ?? []).map((name) => `node_modules/${name}/`) },
  },
]);

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'entries-are-imported-by-nobody',
      severity: 'error',
      from: {},
      to: {
        path: '^lib/(index|elements|devtools|script|server|import|playwright|react|vue|svelte|angular|nuxt|sveltekit|astro|cli)\\.js$',
      },
    },
    ...arrows,
  ],
  options: { doNotFollow: { path: 'node_modules' }, exclude: { path: '\\.d\\.ts$' } },
};
