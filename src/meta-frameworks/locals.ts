import type { State } from '../consent/types.js';

declare global {
  // SvelteKit and Astro use the same name.
  namespace App {
    interface Locals {
      /** What the visitor has decided, as Assent's hook or middleware has read it. */
      assent: State;
    }
  }
}

/** What a request's hooks and pages share. */
export type Locals = App.Locals;
