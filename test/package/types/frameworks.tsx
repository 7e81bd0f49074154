/** @jsxImportSource react */
import type { Assent, State } from 'assent';
import { injectAssent, injectConsent, provideAssentState } from 'assent/angular';
import { ConsentGate, ConsentProvider, useAssent, useAssentState, useConsent } from 'assent/react';
import { assent as store, assentState, consent } from 'assent/svelte';
import { assent as plugin, useAssent as useAssentRef, useConsent as useConsentRef } from 'assent/vue';
import { createApp } from 'vue';

declare const state: State;

// React.
export const granted: boolean = useConsent('optional');
export const current: [Assent | null, State | null] = [useAssent(), useAssentState()];
export const page = (
  <ConsentProvider state={state}>
    <ConsentGate id="optional" fallback={<p>Denied</p>}>
      <p>One</p>
      <p>Two</p>
    </ConsentGate>
    <ConsentGate id="optional/matomo">Text</ConsentGate>
  </ConsentProvider>
);
// @ts-expect-error A gate waits for something.
export const noGate = <ConsentGate>Text</ConsentGate>;
// @ts-expect-error Nobody knows, or somebody does.
export const noProvider = <ConsentProvider />;
// @ts-expect-error It may not run yet.
void useAssent().acceptAll();

// Vue.
export const app = createApp({}).use(plugin).use(plugin, {}).use(plugin, { state }).use(plugin, { state: null });
// @ts-expect-error There is no such option.
createApp({}).use(plugin, { granted: true });
const isGranted = useConsentRef(() => 'optional');
export const value: boolean = isGranted.value;
// @ts-expect-error It only says what the visitor has decided.
isGranted.value = true;
void useAssentRef().value?.showPreferences();

// Svelte.
export const stop = consent('optional', state).subscribe((value: boolean) => value);
assentState.subscribe((value) => value?.granted);
store.subscribe((value: Assent | null) => value?.acceptAll());

// Angular.
export const providers = [provideAssentState(state)];
export const isCounted: boolean = injectConsent('optional')();
void injectAssent()()?.showPreferences();
