import { createHtml, safeDocument } from '../browser/safe-document.js';
import { AssentDevtools } from './assent-devtools.js';
import { home } from './element.js';
import type { Findings } from './findings.js';

const NAME = 'assent-devtools';

/**
 * Shows the developer tools: in the page's own `<assent-devtools>`, or in one at the end of the body.
 *
 * @param findings What has been found so far; it may grow.
 */
export function showDevtools(findings: Findings): void {
  if (!customElements.get(NAME)) customElements.define(NAME, AssentDevtools);
  const insert = () => {
    const element = safeDocument.querySelector<AssentDevtools>(NAME) ?? createHtml(NAME);
    element.findings = findings;
    if (!element.isConnected) home().append(element);
  };
  if (safeDocument.readyState !== 'loading') insert();
  else safeDocument.addEventListener('DOMContentLoaded', insert, { once: true });
}
