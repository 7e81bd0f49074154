import type { AssentInstance } from './assent.js';

/** Returns the signal in what a caller gave as options; what is none does not count. */
export function signalIn(options: { readonly signal?: AbortSignal } | null | undefined): AbortSignal | undefined {
  try {
    const signal = options?.signal;
    return signal instanceof AbortSignal ? signal : undefined;
  } catch {
    return undefined;
  }
}

/** Calls a function that the page gave to the method `name`. What it throws is the page's own error, and ends nothing. */
export function callBack<T>(assent: AssentInstance, name: string, callback: (value: T) => unknown, value: T): void {
  if (typeof callback !== 'function') {
    assent.report('argument-invalid', `${name}() takes a function, got ${typeof callback}`);
    return;
  }
  try {
    callback(value);
  } catch (error) {
    reportError(error);
  }
}
