import { readable } from 'svelte/store';
import type { Readable } from 'svelte/store';
import type { Assent } from '../assent/types.js';
import type { State } from '../consent/types.js';
import { currentAssent, currentState, follow, isGranted } from './follow.js';

/** Returns a store of what `read` returns, now and after every change. It follows Assent while it has subscribers. */
const current = <T>(read: () => T): Readable<T> => readable(read(), (set) => follow(() => set(read())));

/**
 * Returns whether `id` is granted, in a store. `false` for an unknown id, and before Assent runs unless `initial` says
 * otherwise.
 *
 * @param id A category, or a service as `category/service`.
 * @param initial What `readDecision` from `assent/server` returned for this request. Once Assent runs, its own state counts.
 * @example
 * const isCounted = consent('statistics', data.consent); // in markup: {#if $isCounted}
 */
export const consent = (id: string, initial: State | null = null): Readable<boolean> =>
  current(() => isGranted(currentState(initial), id));

/**
 * The current state, as `assent.state`, in a store; `null` on a server and until Assent runs.
 *
 * @example
 * {#if $assentState?.status === 'undecided'}
 */
export const assentState: Readable<State | null> = /* @__PURE__ */ current(() => currentState(null));

/**
 * Assent, to call it, in a store; `null` on a server and until it runs.
 *
 * @example
 * <button onclick={() => $assent?.showPreferences()}>Cookie settings</button>
 */
export const assent: Readable<Assent | null> = /* @__PURE__ */ current(currentAssent);
