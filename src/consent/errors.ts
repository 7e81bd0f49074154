/** The kind of an error. It stays the same from version to version. */
export type ErrorCode =
  | 'no-document'
  | 'config-invalid'
  | 'markup-invalid'
  | 'not-stored'
  | 'not-removed'
  | 'ui-unavailable'
  | 'load-failed'
  | 'guardian-required'
  | 'id-unknown'
  | 'argument-invalid'
  | 'choice-invalid'
  | 'stored-again'
  | 'region-unknown'
  | 'markup-refused'
  | 'theme-unreadable';

/** An error that Assent reports: in the console, and as an `error` event. */
export class AssentError extends Error {
  override readonly name = 'AssentError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`assent: ${message}`, options);
  }
}
