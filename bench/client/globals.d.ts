/** What pages of the benchmark have as globals. */
interface Window {
  // oxlint-disable typescript/no-explicit-any
  /** What the harness keeps, and what measures add to it. */
  bench: any;
  assent: any;
  // oxlint-enable typescript/no-explicit-any
}
