import { DestroyRef, InjectionToken, inject, signal, untracked } from '@angular/core';
import type { Signal, ValueProvider } from '@angular/core';
import type { Assent } from '../assent/types.js';
import type { State } from '../consent/types.js';
import { currentAssent, currentState, follow, isGranted } from './follow.js';

const SERVER_STATE = /* @__PURE__ */ new InjectionToken<State | null>('assent');

/**
 * Provides what the server knows, so that the server and the first render in the browser agree. Once Assent runs, its own
 * state counts.
 *
 * Without it everything is denied until Assent runs.
 *
 * @param state What `readDecision` from `assent/server` returned for this request.
 * @example
 * bootstrapApplication(App, { providers: [provideAssentState(state)] });
 */
export const provideAssentState = (state: State | null): ValueProvider => ({ provide: SERVER_STATE, useValue: state });

/** Returns a signal of what `read` returns, now and after every change, until what it is injected into is destroyed. */
function injectCurrent<T>(read: () => T): Signal<T> {
  const current = signal(read());
  // A component may be made while a template is, which may write no signals.
  const stop = untracked(() => follow(() => current.set(read())));
  inject(DestroyRef).onDestroy(stop);
  return current.asReadonly();
}

/**
 * Returns whether `id` is granted, in a signal. `false` for an unknown id, and before Assent runs unless
 * {@link provideAssentState} knows better. Call it where `inject` may be called.
 *
 * @param id A category, or a service as `category/service`.
 * @example
 * readonly isCounted = injectConsent('statistics'); // in a template: @if (isCounted()) { … }
 */
export function injectConsent(id: string): Signal<boolean> {
  const initial = inject(SERVER_STATE, { optional: true });
  return injectCurrent(() => isGranted(currentState(initial), id));
}

/**
 * Returns the current state, as `assent.state`, in a signal; before Assent runs that of {@link provideAssentState}, or
 * `null`. Call it where `inject` may be called.
 *
 * @example
 * readonly state = injectAssentState(); // in a template: state()?.status === 'undecided'
 */
export function injectAssentState(): Signal<State | null> {
  const initial = inject(SERVER_STATE, { optional: true });
  return injectCurrent(() => currentState(initial));
}

/**
 * Returns Assent, to call it, in a signal; `null` on a server and until it runs. Call it where `inject` may be called.
 *
 * @example
 * readonly assent = injectAssent(); // in a template: (click)="assent()?.showPreferences()"
 */
export const injectAssent = (): Signal<Assent | null> => injectCurrent(currentAssent);
