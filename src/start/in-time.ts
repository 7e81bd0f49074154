/** Milliseconds after which a file that neither arrives nor fails counts as failed. */
const PATIENCE = 10_000;

/** Resolves like `loading`, but rejects if that takes too long. */
export function inTime<T>(loading: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(reject, PATIENCE, new Error(`no answer within ${PATIENCE} ms`));
  });
  return Promise.race([loading, late]);
}
