/** Whether following `value` cannot run a script: the scheme is `https:`, `http:`, `mailto:`, `tel:`, or it is relative. */
export function isSafeLink(value: unknown): value is string {
  try {
    return typeof value === 'string' && /^(https?|mailto|tel):$/.test(new URL(value, 'https://a').protocol);
  } catch {
    return false;
  }
}

/** Returns `url` if it is a safe, non-empty link, and `undefined` otherwise. */
export const safeLink = (url: unknown): string | undefined => (url && isSafeLink(url) ? url : undefined);
