import { merge } from '../consent/json.js';
import type { Tree } from '../consent/json.js';

/** What stands at the top of the configuration, and can stand on the tag. */
const SCALARS = 'lifetimeDays mode language region googleConsentMode microsoftConsentMode debug'.split(' ');

/** The configuration in `#assent-config`, with the `data-*` of the script tag over it, unchecked. */
export function readPageConfig(data: DOMStringMap): Tree {
  let input: unknown = {};
  try {
    input = JSON.parse(document.getElementById('assent-config')?.textContent ?? '{}');
  } catch {
    // Read as nothing here; told by `diagnose`.
  }
  const { policyUrl: url, policyVersion: version, receiptsUrl, layout, position, theme } = data;
  return merge(input as Tree, {
    policy: { url, version },
    ui: { layout, position, theme },
    receipts: receiptsUrl && { url: receiptsUrl },
    ...Object.fromEntries(SCALARS.map((name) => [name, scalar(data[name])])),
  });
}

/** Attributes are text: an empty one says yes, and what reads as a number is one. */
const scalar = (text?: string): unknown =>
  text === '' || text === 'true' ? true : text === 'false' ? false : text && +text ? +text : text;
