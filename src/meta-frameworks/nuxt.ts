import type { ConfigInput } from '../consent/config-types.js';

/** Nuxt as a module finds it, as far as Assent uses it. */
interface Nuxt {
  readonly options: {
    readonly buildDir: string;
    readonly build: {
      readonly templates: { push(template: { filename: string; getContents: () => string }): unknown };
    };
    readonly plugins: { push(plugin: { src: string }): unknown };
    readonly vue: { readonly compilerOptions: { isCustomElement?: (tag: string) => boolean | void | undefined } };
  };
  hook(name: 'build:manifest', act: (manifest: Record<string, { src?: string; prefetch?: boolean }>) => void): unknown;
}

const PLUGIN = 'assent.mjs';

/**
 * Returns the code of the plugin. It is text, so that Nuxt builds it with the app's own Vue and Assent. The cookie is renewed
 * on navigations only: the response to a request in the background may arrive after a refusal, and must not undo it. Assent
 * starts before the first render, so that this shows what the visitor has decided where no server renders.
 */
const pluginCode = (config: ConfigInput): string => `
import { start } from 'assent';
import { readDecision, readRequestSignals, renewCookie } from 'assent/server';
import { assent } from 'assent/vue';
import { defineNuxtPlugin } from '#imports';

const config = ${JSON.stringify(config)};

export default defineNuxtPlugin(({ hook, payload, ssrContext, vueApp }) => {
  if (import.meta.server) {
    const { headers, node } = ssrContext.event;
    payload.assent = readDecision(headers, config, readRequestSignals(headers));
    const renewed = headers.get('sec-fetch-mode') === 'navigate' && renewCookie(headers, config);
    if (renewed) node.res.appendHeader('set-cookie', renewed);
  }
  vueApp.use(assent, { state: payload.assent });
  if (import.meta.client) hook('app:beforeMount', () => start(config));
});
`;

function setUp(inline: ConfigInput, nuxt: Nuxt): void {
  const { build, buildDir, plugins, vue } = nuxt.options;
  const { assent } = nuxt.options as { assent?: ConfigInput };
  build.templates.push({ filename: PLUGIN, getContents: () => pluginCode({ ...assent, ...inline }) });
  plugins.push({ src: `${buildDir}/${PLUGIN}` });
  const { isCustomElement } = vue.compilerOptions;
  vue.compilerOptions.isCustomElement = (tag) => tag.startsWith('assent-') || isCustomElement?.(tag);
  // Nuxt has browsers fetch ahead whatever may be loaded on demand: here, the texts of all languages.
  nuxt.hook('build:manifest', (manifest) => {
    for (const file of Object.values(manifest)) {
      if (file.src?.includes('/assent/lib/')) file.prefetch = false;
    }
  });
}

/**
 * The module: starts Assent in the browser, with the configuration under `assent` in `nuxt.config.ts`, and lets templates use
 * Assent's tags. On the server it reads what the visitor has decided, so that the first paint shows it, and gives the cookie
 * the rest of its life back on navigations.
 *
 * @example
 * export default defineNuxtConfig({ modules: ['assent/nuxt'], assent: { policy: { url: '/privacy' } } });
 */
export const assentModule = /* @__PURE__ */ Object.assign(setUp, {
  // By this, Nuxt types the key.
  getMeta: async () => ({ name: 'assent', configKey: 'assent' }),
});
