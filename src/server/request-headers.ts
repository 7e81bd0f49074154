import { isTree } from '../consent/json.js';
import { textOf } from '../consent/text.js';

/** A header's value, as servers give it: text, bytes, or one of them for each line of the request. */
export type HeaderValue = string | Uint8Array | readonly (string | Uint8Array)[] | null | undefined;

/**
 * The headers of a request: a `Headers` object, a `Map`, or an object of header fields with names in any case, such as Node's,
 * Express's and Fastify's `request.headers`.
 */
export type RequestHeaders =
  Pick<Headers, 'get'> | ReadonlyMap<string, HeaderValue> | Readonly<Record<string, HeaderValue>>;

/** The value of a request's `Cookie` header, or all of its headers. */
export type CookieHeader = HeaderValue | RequestHeaders;

/** Returns the lines of the header `name`, which is in lower case, in `headers`. */
export function linesOf(name: string, headers: RequestHeaders | null | undefined): readonly string[] {
  if (!isTree(headers)) return [];
  // Not by `instanceof`: frameworks bring classes of their own.
  if (!(headers instanceof Map) && isHeaders(headers)) return linesIn(headers.get(name));
  const fields: readonly [unknown, unknown][] = headers instanceof Map ? [...headers] : Object.entries(headers);
  return fields.flatMap(([key, value]) => (textOf(key).toLowerCase() === name ? linesIn(value) : []));
}

/** Returns the cookies in `header`, in the syntax of one `Cookie` header (RFC 6265bis, section 4.2.1). */
export function cookiesIn(header: CookieHeader): string {
  const isValue = !isTree(header) || header instanceof Uint8Array;
  return (isValue ? linesIn(header) : linesOf('cookie', header as RequestHeaders)).join('; ');
}

const isHeaders = (headers: object): headers is Pick<Headers, 'get'> =>
  typeof (headers as { get?: unknown }).get === 'function';

function linesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesIn);
  // A header is bytes, each of which is a character (RFC 9110, section 5.5).
  const text =
    value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') : textOf(value);
  return text ? [text] : [];
}
