/** Says whether the page is shown inside a page of another origin, where the visitor did not come to this site. */
export function isForeignFrame(): boolean {
  try {
    return !window.top?.document;
  } catch {
    return true;
  }
}

/** Says whether the page is being prepared, and nobody has come to it yet. */
export const isPrerendering = (): boolean => (document as { prerendering?: boolean }).prerendering === true;

/**
 * Whether the page is on a development host, where mistakes are always reported: `localhost`, `*.localhost`, `*.test`,
 * `*.local`, an address of this machine or of a private network (RFC 1918, RFC 4193), or `file:`.
 */
export const isDevelopmentHost = ({ protocol, hostname } = location): boolean =>
  protocol === 'file:' ||
  /(^|\.)(localhost|test|local)$|^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^\[(::1\]|f[cd])/.test(hostname);
