import { ownGlobal } from '../../browser/safe-document.js';

/** The Trusted Types policy through which script addresses and texts of the page's own markup pass unchanged. */
export interface ScriptPolicy {
  createScriptURL(url: string): string;
  createScript(text: string): string;
}

/** The policy `assent`; where the page does not allow it, one that hands on plain strings, which a sink may refuse. */
export function scriptPolicy(): ScriptPolicy {
  const rules: ScriptPolicy = { createScriptURL: (url) => url, createScript: (text) => text };
  const factory = ownGlobal('trustedTypes') as
    { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
  try {
    return factory?.createPolicy('assent', rules) ?? rules;
  } catch {
    return rules;
  }
}
