import type { Config } from '../consent/config-types.js';
import { ownValue } from '../consent/json.js';

/**
 * Returns where the visitor is, as an ISO 3166 code: the configured region, or the answer of the site's `regionUrl`;
 * `undefined` if there is neither.
 *
 * The answer may be the code as text, `{"region": "US-CA"}` or `{"country": "DE"}`.
 *
 * @throws if there is no such answer.
 */
export async function findRegion({ region, regionUrl }: Config): Promise<string | undefined> {
  if (region || !regionUrl) return region;
  const response = await fetch(regionUrl, { credentials: 'omit' });
  const text = (await response.text()).trim();
  const answer: object = text.startsWith('{') ? (JSON.parse(text) as object) : { region: text };
  const code = String(ownValue(answer, 'region') ?? ownValue(answer, 'country')).toUpperCase();
  if (response.ok && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code)) return code;
  throw new RangeError(`${regionUrl}: expected an ISO 3166 code, got ${response.status} ${text.slice(0, 80)}`);
}
