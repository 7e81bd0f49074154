import { safeDocument } from './safe-document.js';

/** Returns all cookies that this page can see, as in `document.cookie`. Throws if the browser blocks cookies. */
export const readCookies = (): string => safeDocument.cookie;

/** Returns the names of the cookies that this page can see. Throws if the browser blocks cookies. */
export const readCookieNames = (): string[] =>
  readCookies()
    .split('; ')
    .map((cookie) => cookie.split('=', 1)[0] ?? '');

/** Passes `text`, in the syntax of `Set-Cookie`, to the browser unchanged. Throws if the browser blocks cookies. */
export const writeCookie = (text: string): void => {
  safeDocument.cookie = text;
};

/**
 * Deletes the cookie `name` on every domain and path that this page can reach, and on those in `places`. The name is
 * used as it is: other scripts do not encode theirs.
 */
export function removeCookie(name: string, places: readonly CookiePlace[] = []): void {
  const domains = new Set([undefined, ...ownDomains(), ...places.map(({ domain }) => domain)]);
  const paths = new Set([...ownPaths(), ...places.map(({ path = '/' }) => path)]);
  for (const domain of domains) {
    for (const path of paths) {
      const text = `${name}=; Max-Age=0; Path=${path}${domain ? `; Domain=${domain}` : ''}`;
      writeCookie(text);
      // A name may require it (RFC 6265bis, section 4.1.3), and a partitioned cookie (CHIPS) is a separate one.
      writeCookie(`${text}; Secure`);
      writeCookie(`${text}; Secure; Partitioned`);
    }
  }
}

/** Where a cookie may be stored. */
interface CookiePlace {
  readonly domain?: string;
  readonly path?: string;
}

/** The page's host and every suffix of it that may hold a cookie. */
const ownDomains = (): string[] => location.hostname.split('.').map((_, index, all) => all.slice(index).join('.'));

/** Every path that leads to this page, with and without a trailing slash. */
const ownPaths = (): string[] =>
  location.pathname.split('/').flatMap((_, index, all) => {
    const path = all.slice(0, index + 1).join('/');
    return path ? [path, `${path}/`] : ['/'];
  });
