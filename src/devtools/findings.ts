import type { ErrorCode } from '../consent/errors.js';

/** The kind of a finding: that of an error, or what is reported to developers alone. */
export type FindingCode =
  ErrorCode | 'consent-mode' | 'stored' | 'requested' | 'domain' | 'file' | 'duplicate' | 'language' | 'texts';

/** One mistake, as it was reported. */
export interface Finding {
  readonly code: FindingCode;
  /** What is wrong, without the name of Assent before it. */
  readonly message: string;
}

/** What has been found wrong on a page so far: each finding once, in the order in which they came. */
export class Findings {
  readonly #all = new Map<string, Finding>();
  /** Called after each new finding. */
  onadd: (() => void) | undefined;

  get all(): readonly Finding[] {
    return [...this.#all.values()];
  }

  add(code: FindingCode, text: string): void {
    const message = text.replace(/^assent: /, '');
    const key = `${code} ${message}`;
    if (this.#all.has(key)) return;
    this.#all.set(key, { code, message });
    this.onadd?.();
  }
}
