import type { ScriptPolicy } from '../../src/effects/gate/trusted-types.js';

/** A policy that tells what passed through it. */
export function listeningPolicy(): ScriptPolicy & { readonly passed: string[] } {
  const passed: string[] = [];
  const pass = (kind: string) => (text: string) => {
    passed.push(`${kind} ${text}`);
    return text;
  };
  return { passed, createScriptURL: pass('url'), createScript: pass('script') };
}
