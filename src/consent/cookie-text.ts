import type { Config } from './config-types.js';
import { textOf } from './text.js';

/** What a cookie is made of. */
export interface CookieParts {
  readonly cookie: Config['cookie'];
  readonly value: string;
  /** Seconds. */
  readonly maxAge: number;
  readonly secure: boolean;
}

/** Returns a cookie in the syntax of `Set-Cookie` and `document.cookie` (RFC 6265bis, section 4.1.1). */
export const cookieText = ({ cookie, value, maxAge, secure }: CookieParts): string =>
  [
    `${textOf(cookie.name)}=${value}`,
    `Max-Age=${maxAge}`,
    `Path=${textOf(cookie.path)}`,
    ...(cookie.domain ? [`Domain=${textOf(cookie.domain)}`] : []),
    `SameSite=${textOf(cookie.sameSite)}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ');
