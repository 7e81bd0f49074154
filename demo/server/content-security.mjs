import { randomBytes } from 'node:crypto';

/** A fresh nonce, for one response. */
export const newNonce = () => randomBytes(16).toString('base64url');

/**
 * Headers for a page: everything from this server, no inline script without the nonce, no inline style at all, and
 * under Trusted Types the two policies that Assent needs.
 *
 * @param {string} nonce
 */
export const pagePolicy = (nonce) => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types assent lit-html',
  ].join('; '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
});

/** Headers for what is embedded: its own files and nothing else. */
export const embedPolicy = () => ({
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'self'",
});
