import {
  createContext,
  createElement,
  startTransition,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Assent } from '../assent/types.js';
import type { State } from '../consent/types.js';
import { currentAssent, currentState, follow, isGranted } from './follow.js';

const ServerState = /* @__PURE__ */ createContext<State | null>(null);

/** The properties of {@link ConsentProvider}. */
export interface ConsentProviderProps {
  /** What `readDecision` from `assent/server` returned for this request. */
  readonly state: State | null;
  readonly children?: ReactNode;
}

/**
 * Hands the components below it what the server knows, so that the server and the first render in the browser agree. Once
 * Assent runs, its own state counts.
 *
 * Without a provider everything is denied until Assent runs.
 *
 * @example
 * <ConsentProvider state={readDecision(cookieHeader, config)}>{children}</ConsentProvider>
 */
export const ConsentProvider = ({ state, children }: ConsentProviderProps): ReactElement =>
  createElement(ServerState.Provider, { value: state }, children);

/**
 * Returns whether `id` is granted: a category, or a service as `category/service`. `false` for an unknown id, and before
 * Assent runs unless a {@link ConsentProvider} knows better. Renders again when that changes.
 *
 * @example
 * const isCounted = useConsent('statistics');
 */
export function useConsent(id: string): boolean {
  const initial = useContext(ServerState);
  return useSyncExternalStore(
    follow,
    () => isGranted(currentState(initial), id),
    () => isGranted(initial, id),
  );
}

/**
 * Returns the current state, as `assent.state`; before Assent runs that of the {@link ConsentProvider}, or `null`. Renders
 * again on every change.
 *
 * @example
 * const isAsked = useAssentState()?.status === 'undecided';
 */
export function useAssentState(): State | null {
  const initial = useContext(ServerState);
  return useSyncExternalStore(
    follow,
    () => currentState(initial),
    () => initial,
  );
}

/**
 * Returns Assent, to call it; `null` on a server, in the first render, and until it runs. Renders again when it starts, not
 * when its state changes: read that with {@link useConsent} or {@link useAssentState}.
 *
 * @example
 * const assent = useAssent();
 * return <button onClick={() => assent?.showPreferences()}>Cookie settings</button>;
 */
export function useAssent(): Assent | null {
  const [assent, setAssent] = useState<Assent | null>(null);
  // In a transition: an urgent render would throw away what the server has rendered and is still to hydrate.
  useEffect(() => follow(() => startTransition(() => setAssent(currentAssent()))), []);
  return assent;
}

/** The properties of {@link ConsentGate}. */
export interface ConsentGateProps {
  /** A category, or a service as `category/service`. */
  readonly id: string;
  /** Shown while `id` is denied; nothing, unless given. */
  readonly fallback?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * Renders its children while `id` is granted, else `fallback`. Children are mounted on grant and unmounted on withdrawal.
 *
 * @example
 * <ConsentGate id="optional" fallback={<p>The map needs your consent.</p>}>
 *   <Map />
 * </ConsentGate>
 */
export const ConsentGate = ({ id, fallback = null, children }: ConsentGateProps): ReactNode =>
  useConsent(id) ? children : fallback;
