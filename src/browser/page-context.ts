import { safeDocument } from './safe-document.js';

/** Whether the page is shown inside another one. */
export const isFramed = (): boolean => window.top !== window;

/**
 * Whether the page is inside one of another site, which the visitor did not come to. Frames of the same origin are of
 * the same site, and so are those whose hosts all lie under `domain`, the one that the record's cookie is for.
 */
export function isForeignFrame(domain?: string): boolean {
  if (!isFramed()) return false;
  try {
    if (window.top?.document) return false;
  } catch {
    // Of another origin.
  }
  const origins = ancestorOrigins();
  return !domain || !origins.length || ![location.origin, ...origins].every((origin) => isUnder(origin, domain));
}

/** Whether one of the pages around this one runs Assent: that one shows the banner. */
export function isInsideAssent(): boolean {
  try {
    for (let page: Window = window; page !== page.parent;) {
      page = page.parent;
      const { assent } = page as { assent?: { version?: unknown } };
      if (Object.hasOwn(page, 'assent') && typeof assent?.version === 'string') return true;
    }
  } catch {
    // Of another origin: nobody knows.
  }
  return false;
}

/** Firefox has no `ancestorOrigins`; there the referrer names the page around this one, unless that hides it. */
function ancestorOrigins(): readonly string[] {
  const { ancestorOrigins: origins } = location as { ancestorOrigins?: ArrayLike<string> };
  if (origins) return Array.from(origins);
  const { referrer } = safeDocument;
  return referrer && window.parent === window.top ? [referrer] : [];
}

function isUnder(origin: string, domain: string): boolean {
  try {
    return `.${new URL(origin).hostname}`.endsWith(`.${domain.replace(/^\./, '')}`);
  } catch {
    return false;
  }
}

/** Whether the page is prerendered, and nobody has opened it yet. */
export const isPrerendering = (): boolean => (safeDocument as { prerendering?: boolean }).prerendering === true;

/**
 * Whether the page is on a development host, where mistakes are always reported: `localhost`, `*.localhost`, `*.test`,
 * `*.local`, an address of this machine or of a private network (RFC 1918, RFC 4193), or `file:`.
 */
export function isDevelopmentHost({ protocol, hostname } = location): boolean {
  const labels = hostname.split('.');
  const [first = '', second = ''] = labels;
  return (
    protocol === 'file:' ||
    ['localhost', 'test', 'local'].includes(labels.at(-1) ?? '') ||
    ['127', '10', '[::1]'].includes(first) ||
    (first === '192' && second === '168') ||
    (first === '172' && +second >= 16 && +second < 32) ||
    ['[fc', '[fd'].includes(first.slice(0, 3))
  );
}
