import {
  computed,
  getCurrentInstance,
  inject,
  isRuntimeOnly,
  onMounted,
  onScopeDispose,
  shallowRef,
  toValue,
} from 'vue';
import type { InjectionKey, MaybeRefOrGetter, Plugin, Ref } from 'vue';
import type { Assent } from '../assent/types.js';
import type { State } from '../consent/types.js';
import { currentAssent, currentState, follow, isGranted } from './follow.js';

const SERVER_STATE: InjectionKey<State | null> = Symbol('assent');

/** The options of the plugin {@link assent}. */
export interface AssentOptions {
  /** What `readDecision` from `assent/server` returned for this request. */
  readonly state?: State | null | undefined;
}

/**
 * The plugin: hands the app what the server knows, so that the server and the first render in the browser agree, and has
 * templates that are compiled in the browser take Assent's tags for custom elements. Once Assent runs, its own state counts.
 *
 * The composables work without the plugin. Then everything is denied until Assent runs.
 *
 * @example
 * createSSRApp(App).use(assent, { state: readDecision(cookieHeader, config) });
 */
export const assent: Plugin<[options?: AssentOptions]> = {
  install(app, { state = null } = {}) {
    app.provide(SERVER_STATE, state);
    // Without a compiler there is nothing to set, and Vue warns.
    if (isRuntimeOnly()) return;
    const { compilerOptions } = app.config;
    const { isCustomElement = () => false } = compilerOptions;
    compilerOptions.isCustomElement = (tag) => tag.startsWith('assent-') || isCustomElement(tag);
  },
};

/**
 * Returns a ref of what `read` returns, now and after every change, until the component is unmounted or the scope disposed.
 * While a component hydrates, what the server had counts: `initial`.
 */
function useCurrent<T>(initial: T, read: () => T): Readonly<Ref<T>> {
  // A component that has an element before its first render takes over what the server has rendered.
  const isHydrating = Boolean(getCurrentInstance()?.vnode.el);
  const current = shallowRef(isHydrating ? initial : read());
  let stop: (() => void) | undefined;
  const start = () => {
    stop = follow(() => {
      current.value = read();
    });
  };
  if (isHydrating) onMounted(start);
  else start();
  onScopeDispose(() => stop?.());
  return current;
}

/**
 * Returns the current state, as `assent.state`, in a readonly ref; before Assent runs the one that the plugin was given, or
 * `null`.
 *
 * @example
 * const state = useAssentState(); // in a template: state?.status === 'undecided'
 */
export function useAssentState(): Readonly<Ref<State | null>> {
  const initial = inject(SERVER_STATE, null);
  return useCurrent(initial, () => currentState(initial));
}

/**
 * Returns whether `id` is granted, in a readonly ref. `false` for an unknown id, and before Assent runs unless the plugin
 * {@link assent} was given a state.
 *
 * @param id A category, or a service as `category/service`; also a ref or a getter of one.
 * @example
 * const isCounted = useConsent('statistics');
 */
export function useConsent(id: MaybeRefOrGetter<string>): Readonly<Ref<boolean>> {
  const state = useAssentState();
  return computed(() => isGranted(state.value, toValue(id)));
}

/**
 * Returns Assent, to call it, in a readonly ref; `null` on a server and until it runs.
 *
 * @example
 * const assent = useAssent(); // in a template: @click="assent?.showPreferences()"
 */
export const useAssent = (): Readonly<Ref<Assent | null>> => useCurrent(null, currentAssent);
