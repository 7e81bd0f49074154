import type { Locale } from './load-locale.js';

/** The scripts that are written from right to left, of those that languages are usually written in (ISO 15924). */
const RIGHT_TO_LEFT = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/**
 * Returns how to mark the site's own texts in `language` (BCP 47), where Assent's are in `shipped`: nothing if that is the
 * same language, or `Intl` would refuse the tag.
 */
export function ownLanguage(language: string, shipped: string): Partial<Pick<Locale, 'lang' | 'dir'>> {
  try {
    const locale = new Intl.Locale(language.replaceAll('_', '-'));
    if (locale.language === new Intl.Locale(shipped).language) return {};
    return { lang: `${locale}`, dir: RIGHT_TO_LEFT.test(`${locale.maximize().script}`) ? 'rtl' : 'ltr' };
  } catch {
    return {};
  }
}
