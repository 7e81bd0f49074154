// A form or image named "cookie" hides `document.cookie`. The accessor behind it cannot be hidden by markup.
const accessor = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');

/** All cookies that this page sees, as in `document.cookie`. Throws where the browser blocks them. */
export const readCookies = (): string => `${accessor?.get?.call(document)}`;

/** The names of the cookies that this page sees, as they stand. Throws where the browser blocks them. */
export const readCookieNames = (): string[] =>
  readCookies()
    .split('; ')
    .map((cookie) => cookie.split('=', 1)[0] ?? '');

/** Hands `text`, a `Set-Cookie` string, to the browser as it stands. Throws where the browser blocks cookies. */
export const writeCookie = (text: string): void => accessor?.set?.call(document, text);
