/** What went wrong, in a form that programs can compare. */
export type ErrorCode =
  | 'no-document'
  | 'config-invalid'
  | 'markup-invalid'
  | 'not-stored'
  | 'not-removed'
  | 'ui-unavailable'
  | 'guardian-required'
  | 'id-unknown'
  | 'choice-invalid'
  | 'stored-again'
  | 'region-unknown'
  | 'markup-refused'
  | 'markup-held'
  | 'theme-unreadable';

/** An error of Assent's own, with a `code` that stays the same from version to version. */
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
