/** A promise that is resolved from outside. */
interface Waiting {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

/** Promises and signals that follow the grants: one of each per id, however often they are asked for. */
export class Watchers {
  readonly #waiting = new Map<string, Waiting>();
  readonly #granted = new Map<string, AbortController>();

  /** Resolves when `id` is next granted; rejects with the reason of `signal` if that aborts first. */
  when(id: string, signal?: AbortSignal): Promise<void> {
    let waiting = this.#waiting.get(id);
    if (!waiting) this.#waiting.set(id, (waiting = wait()));
    const { promise } = waiting;
    if (!signal) return promise;
    return new Promise((resolve, reject) => {
      const abort = () => reject(signal.reason);
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort, { once: true });
      void promise.then(() => {
        signal.removeEventListener('abort', abort);
        resolve();
      });
    });
  }

  /** Returns the signal that aborts when `id`, which is granted, is revoked. */
  signal(id: string): AbortSignal {
    let controller = this.#granted.get(id);
    if (!controller) this.#granted.set(id, (controller = new AbortController()));
    return controller.signal;
  }

  /** Resolves what waits for a granted id, and aborts what depends on a revoked one. */
  update(granted: readonly string[], revoked: readonly string[]): void {
    for (const id of granted) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      waiting?.resolve();
    }
    for (const id of revoked) {
      const controller = this.#granted.get(id);
      this.#granted.delete(id);
      controller?.abort();
    }
  }
}

function wait(): Waiting {
  let resolve = () => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
