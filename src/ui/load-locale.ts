import type { AssentInstance } from '../assent/assent.js';
import { own as withoutPrototype } from '../consent/json.js';
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
 * English. English too if the texts of a language do not load.
 */
export async function loadLocale({ config, state, loaders }: AssentInstance): Promise<Locale> {
  const { lang, messages } = await loaders.messages(state.language).catch(() => loaders.messages('en'));
  const own = withoutPrototype({ ...config.messages[lang], ...config.messages[state.language] });
  return {
    lang,
    dir: /^(ar|he)/.test(lang) ? 'rtl' : 'ltr',
    messages: withoutPrototype({ ...messages, ...own }) as Locale['messages'],
    own,
  };
}
