/**
 * The kind of an error. It stays the same from version to version. Each is documented in two paragraphs: what is wrong, and
 * what to do.
 */
export type ErrorCode =
  /**
   * `start()` or `getAssent()` was called without a document, as on a server. The only error that a call throws, or rejects with, for that.
   *
   * Call it in the browser only: where a server renders, in an effect or a hook that runs after mounting.
   */
  | 'no-document'
  /**
   * A key of the configuration, or a `data-*` of the script tag, cannot be used as it is.
   *
   * Fix each key that the message names: it says what was expected and what was found. Put the JSON before the script tag.
   */
  | 'config-invalid'
  /**
   * An element of the page waits for an unknown id, or loads before consent.
   *
   * Add the id to the configuration, or write what the message says: `type="text/plain"`, `data-src`, the nonce.
   */
  | 'markup-invalid'
  /**
   * The browser did not keep the decision: it is valid for this page only.
   *
   * Check `cookie.domain` and `cookie.path`. If the browser blocks cookies, or the frame is sandboxed, nothing can be done.
   */
  | 'not-stored'
  /**
   * Data of a denied purpose is still there after Assent has tried to delete it.
   *
   * Expire `HttpOnly` cookies on the server, declare `domain` and `path`, and close the database, or set `onWithdraw` to `reload`.
   */
  | 'not-removed'
  /**
   * The banner, the preferences or their texts could not load. Everything optional stays denied.
   *
   * Deploy the folder of the version beside `assent.js`, with CORS from another origin, and allow it in the Content Security Policy.
   */
  | 'ui-unavailable'
  /**
   * Regions, consent modes or receipts could not load. The strictest rules count.
   *
   * As for `ui-unavailable`: look for the failed request in the tab _Network_.
   */
  | 'load-failed'
  /**
   * Something was to be granted, but a guardian has to agree first.
   *
   * Call `confirmGuardian()` once a parent or guardian has agreed, then grant.
   */
  | 'guardian-required'
  /**
   * A call named an id that no category or service declares.
   *
   * Write the id as the configuration has it; a service is `category/service`.
   */
  | 'id-unknown'
  /**
   * A call was given something of another type. Nothing was changed.
   *
   * Pass what the message names: a function, or a shadow root.
   */
  | 'argument-invalid'
  /**
   * `save()` or `withdraw()` cannot use its argument, or decides about something required.
   *
   * Pass ids with `true` or `false`; leave required ids out.
   */
  | 'choice-invalid'
  /**
   * A script had stored data of a denied purpose before this page. It is deleted now.
   *
   * Find the script and mark it, or set `onWithdraw` to `reload`.
   */
  | 'stored-again'
  /**
   * The visitor's place could not be looked up. The strictest rules count.
   *
   * Have `regionUrl` respond with a code such as `DE`, or with `{"country": "DE"}`.
   */
  | 'region-unknown'
  /**
   * The page's policy for Trusted Types does not let Assent run gated scripts.
   *
   * Add `assent` to `trusted-types` in the Content Security Policy.
   */
  | 'markup-refused'
  /**
   * The page's colours make texts of the banner hard to read.
   *
   * Choose colours with the contrast that the message names.
   */
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
