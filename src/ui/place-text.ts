import type { Locale } from './load-locale.js';

/** A text that the law of a place asks for by name, in the languages that are spoken most there, by locale. */
export type PlaceText = Readonly<Record<string, string>> & { readonly en: string };

/**
 * Returns the site's own text under `key`, or ours, and the language (BCP 47) that it is in: English where there is none in
 * the language of `locale`.
 */
export function placeText(
  key: string,
  texts: PlaceText,
  locale: Locale,
): { readonly text: string; readonly lang: string } {
  const { lang, own } = locale;
  const text = own[key] ?? texts[lang];
  return text ? { text, lang } : { text: texts.en, lang: 'en' };
}
