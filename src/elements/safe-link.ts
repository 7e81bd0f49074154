/**
 * `url` where a visitor may safely follow it: `https:`, `http:`, `mailto:`, `tel:` or relative. Anything else is
 * dropped; why, is told by the core's `diagnose`.
 */
export function safeLink(url = ''): string | undefined {
  const { protocol } = Object.assign(document.createElement('a'), { href: url });
  return url && /^(https?|mailto|tel):/.test(protocol) ? url : undefined;
}
