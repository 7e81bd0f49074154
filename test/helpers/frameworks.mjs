import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { compile } from 'svelte/compiler';
import * as vue from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { DEVELOPMENT_REACTS } from './react.mjs';

const { resolve } = createRequire(import.meta.url);

/**
 * One small app, in a framework: it shows `#granted` or `#denied` by whether `optional` is granted, the status in
 * `#status`, and a button to the preferences.
 *
 * `source` is for a `<script src>`. It leaves `app` on `window`: `app.hydrate(state)` takes over what `render(state)` has
 * returned on the server, in `#root`; `app.mount(state)` fills an empty `#root`; both return what takes the app away again.
 *
 * @typedef {{ source: string, render: (state: object | null) => string | Promise<string> }} App
 */

/** The modules of the apps, by name. They are text: the browser and the server need them in different forms. */
const REACT = `
  import { ConsentGate, ConsentProvider, useAssent, useAssentState } from 'assent/react';
  import { createElement, Fragment, StrictMode } from 'react';

  function Page() {
    const assent = useAssent();
    const state = useAssentState();
    const denied = createElement('p', { id: 'denied' }, 'Denied');
    return createElement(
      Fragment,
      null,
      createElement(ConsentGate, { id: 'optional', fallback: denied }, createElement('p', { id: 'granted' }, 'Granted')),
      createElement('output', { id: 'status' }, state?.status ?? 'unknown'),
      createElement('button', { disabled: !assent, onClick: () => assent?.showPreferences() }, 'Settings'),
    );
  }

  export const makeApp = (state) =>
    createElement(StrictMode, null, createElement(ConsentProvider, { state }, createElement(Page)));

  const reportTo = { onRecoverableError: (error) => console.error(error.message) };

  export function hydrate(state) {
    const root = hydrateRoot(document.getElementById('root'), makeApp(state), reportTo);
    return () => root.unmount();
  }

  export function mount(state) {
    const root = createRoot(document.getElementById('root'));
    root.render(makeApp(state));
    return () => root.unmount();
  }
`;

const VUE = `
  import { assent, useAssent, useAssentState, useConsent } from 'assent/vue';
  import { createApp, createSSRApp } from 'vue';

  const Page = {
    setup: () => ({ isGranted: useConsent('optional'), state: useAssentState(), assent: useAssent() }),
    template: \`
      <p v-if="isGranted" id="granted">Granted</p>
      <p v-else id="denied">Denied</p>
      <output id="status">{{ state?.status ?? 'unknown' }}</output>
      <button :disabled="!assent" @click="assent?.showPreferences()">Settings</button>
      <assent-settings></assent-settings>
    \`,
  };

  export const makeApp = (state) => createSSRApp(Page).use(assent, { state });

  const begin = (app) => {
    app.mount('#root');
    return () => app.unmount();
  };
  export const hydrate = (state) => begin(makeApp(state));
  export const mount = (state) => begin(createApp(Page).use(assent, { state }));
`;

const SVELTE_PAGE = `
  <script>
    import { assent, assentState, consent } from 'assent/svelte';

    const { state } = $props();
    const isGranted = consent('optional', state);
  </script>

  {#if $isGranted}
    <p id="granted">Granted</p>
  {:else}
    <p id="denied">Denied</p>
  {/if}
  <output id="status">{($assentState ?? state)?.status ?? 'unknown'}</output>
  <button disabled={!$assent} onclick={() => $assent?.showPreferences()}>Settings</button>
`;

const SVELTE = {
  client: `
    import { hydrate as hydrateAt, mount as mountAt, unmount } from 'svelte';
    import Page from 'page.svelte';

    const begin = (how, state) => {
      const page = how(Page, { target: document.getElementById('root'), props: { state } });
      return () => unmount(page);
    };
    export const hydrate = (state) => begin(hydrateAt, state);
    export const mount = (state) => begin(mountAt, state);
  `,
  server: `
    import { render as renderPage } from 'svelte/server';
    import Page from 'page.svelte';

    export const render = (state) => renderPage(Page, { props: { state } }).body;
  `,
};

/**
 * Returns a script that leaves the exports of `code` in the variable `app`.
 *
 * @param {string} code
 * @param {Record<string, string>} globals Modules that the script finds in variables, by name.
 * @param {'client' | 'server'} side
 */
async function toScript(code, globals, side = 'client') {
  const texts = { entry: code, 'page.svelte': SVELTE_PAGE };
  const bundled = await rollup({
    input: 'entry',
    external: Object.keys(globals),
    // Of `'use client'`, which is for servers.
    logLevel: 'silent',
    plugins: [
      {
        name: 'texts',
        resolveId: (id) =>
          id in texts ? id : id.startsWith('assent/') ? new URL(import.meta.resolve(id)).pathname : undefined,
        load: (id) => texts[id],
        transform: (text, id) =>
          id === 'page.svelte' ? compile(text, { generate: side, filename: id, dev: false }).js : undefined,
      },
      nodeResolve({ browser: side === 'client', exportConditions: [side === 'client' ? 'browser' : 'node'] }),
    ],
  });
  const { output } = await bundled.generate({ format: 'iife', name: 'app', globals });
  await bundled.close();
  return output[0].code;
}

/** Evaluates a script of {@link toScript} with these variables. */
const evaluate = (/** @type {string} */ script, /** @type {Record<string, unknown>} */ variables = {}) =>
  new Function(...Object.keys(variables), `${script}; return app;`)(...Object.values(variables));

/** The app in each framework, as it is built and rendered. */
export async function loadApps() {
  const reactScript = await toScript(REACT, { react: 'React' });
  const vueScript = await toScript(VUE, { vue: 'Vue' });
  const svelteScript = await toScript(SVELTE.client, {});
  const { makeApp } = evaluate(vueScript, { Vue: vue });
  const { render } = evaluate(await toScript(SVELTE.server, {}, 'server'));
  const react = ({ source, library, renderToString }) => ({
    source: `${source}\n${reactScript}`,
    render: (state) => renderToString(evaluate(reactScript, { React: library }).makeApp(state)),
  });
  return {
    'React 18': react(DEVELOPMENT_REACTS[18]),
    'React 19': react(DEVELOPMENT_REACTS[19]),
    // The development build, which compiles templates and warns.
    Vue: {
      source: `${readFileSync(resolve('vue/dist/vue.global.js'), 'utf8')}\n${vueScript}`,
      render: (state) => renderVue(makeApp(state)),
    },
    Svelte: { source: svelteScript, render },
  };
}
