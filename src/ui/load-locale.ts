import type { AssentInstance } from '../assent/assent.js';
import { own as withoutPrototype } from '../consent/json.js';
import { ownTexts } from '../consent/own-texts.js';
import type { Messages } from '../locales/messages.js';

/** The texts for one visitor. */
export interface Locale {
  /** BCP 47, for the `lang` attribute and for `Intl`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The language's texts, with the site's over them. */
  readonly messages: Messages & Readonly<Record<string, string | undefined>>;
  /** The site's texts alone, under any key. */
  readonly own: Readonly<Record<string, string | undefined>>;
}

/**
 * Loads the texts in the best available language: the current one, else one that the visitor's browser asks for, else
 * English. English too if the texts of a language do not load. The site's own texts may be in any language.
 */
export async function loadLocale({ config, state, loaders }: AssentInstance): Promise<Locale> {
  const { language } = state;
  const shipped = await loaders.messages(language).catch(() => loaders.messages('en'));
  const { lang } = shipped;
  const ownOnly = ownTexts(config, language);
  const own = withoutPrototype({ ...ownTexts(config, lang), ...ownOnly });
  const isForeign = Object.keys(ownOnly).length > 0 && !`${language}-`.startsWith(`${lang}-`);
  return {
    lang,
    dir: /^(ar|he)/.test(lang) ? 'rtl' : 'ltr',
    // What is only marked wrongly is still to be shown.
    ...(isForeign && (await import('./own-language.js').catch(() => null))?.ownLanguage(language, lang)),
    messages: withoutPrototype({ ...shipped.messages, ...own }) as Locale['messages'],
    own,
  };
}
