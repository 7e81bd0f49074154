import { isTree, merge, ownValue } from '../consent/json.js';
import type { Tree } from '../consent/json.js';
import { safeDocument } from './safe-document.js';

/** Top-level keys of the configuration that can be on the tag. */
const SCALARS = 'lifetimeDays mode language region googleConsentMode microsoftConsentMode debug'.split(' ');

/** Those of them that an empty attribute switches on. */
const FLAGS = /ConsentMode$|^debug$/;

/** Returns the element with the page's configuration. No other element is one: markup can bear any id. */
export const configElement = (): Element | null =>
  safeDocument.querySelector('script[type="application/json"]#assent-config');

/** Whether the page's configuration is lost: its text is not a JSON object. */
export const isConfigLost = (): boolean => readJson() === null;

/** Returns the configuration in the page as it is written: empty if there is none, `null` if it is not a JSON object. */
export function readJson(): Tree | null {
  try {
    const input: unknown = JSON.parse(configElement()?.textContent ?? '{}');
    return isTree(input) ? input : null;
  } catch {
    return null;
  }
}

/**
 * Returns the configuration in the page, with the `data-*` of the script tag over it, unchecked.
 *
 * @attribute data-policy-url - `policy.url`
 * @attribute data-policy-version - `policy.version`
 * @attribute data-mode - `mode`
 * @attribute data-lifetime-days - `lifetimeDays`: one number for grants and refusals
 * @attribute data-language - `language`
 * @attribute data-region - `region`
 * @attribute data-layout - `ui.layout`
 * @attribute data-position - `ui.position`
 * @attribute data-theme - `ui.theme`
 * @attribute data-receipts-url - `receipts.url`
 * @attribute data-google-consent-mode - `googleConsentMode`: `true`, also if it is empty
 * @attribute data-microsoft-consent-mode - `microsoftConsentMode`: `true`, also if it is empty
 * @attribute data-debug - `debug`: `true`, also if it is empty
 * @attribute data-manual - holds the automatic start: call `assent.start({…})`
 */
export function readPageConfig(script: HTMLScriptElement | null): Tree {
  const data = { ...script?.dataset };
  const text = (name: string) => ownValue(data, name) || undefined;
  const receiptsUrl = text('receiptsUrl');
  return merge(readJson() ?? {}, {
    policy: { url: text('policyUrl'), version: text('policyVersion') },
    ui: { layout: text('layout'), position: text('position'), theme: text('theme') },
    receipts: receiptsUrl && { url: receiptsUrl },
    ...Object.fromEntries(SCALARS.map((name) => [name, scalar(ownValue(data, name), FLAGS.test(name))])),
  });
}

/** Attributes are text: `true` and `false` are meant as such, and an empty one counts as absent, except for flags. */
const scalar = (text: unknown, isFlag: boolean): unknown =>
  text === '' ? isFlag || undefined : text === 'true' ? true : text === 'false' ? false : text;
