import { randomBytes } from 'node:crypto';

const NAME = 'harbour_visit';

/**
 * Whose request it is: the value of a cookie that only the server reads, and that ends with the browser. The list of
 * requests beside the site is for that visitor alone.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {string | undefined}
 */
export const visitOf = (request) => new RegExp(`(?:^|; )${NAME}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];

/**
 * Begins a visit: its value, and the header that has the browser send it from now on.
 *
 * @returns {{ visit: string, headers: Record<string, string> }}
 */
export function beginVisit() {
  const visit = randomBytes(16).toString('base64url');
  return { visit, headers: { 'Set-Cookie': `${NAME}=${visit}; Path=/; HttpOnly; SameSite=Lax` } };
}
