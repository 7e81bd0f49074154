import type { AssentInstance } from '../assent/assent.js';
import { own as withoutPrototype } from '../consent/json.js';
import type { Messages } from '../locales/messages.js';
import { localeNames } from '../locales/names.js';
import type { LocaleName } from '../locales/names.js';

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
  const names = [state.language, ...navigator.languages].flatMap(namesOf);
  const best = names.find((name) => localeNames.includes(name as LocaleName)) ?? 'en';
  const load = async (lang: string): Promise<Locale> => {
    const own = withoutPrototype({ ...config.messages[lang], ...config.messages[state.language] });
    const messages = withoutPrototype({ ...(await loaders.messages(lang)), ...own }) as Locale['messages'];
    return { lang, dir: /^(ar|he)/.test(lang) ? 'rtl' : 'ltr', messages, own };
  };
  return load(best).catch(() => load('en'));
}

/** Returns the names of the files that would do for `tag`, the best first. */
function namesOf(tag: string): string[] {
  const name = tag.toLowerCase();
  if (name.startsWith('zh')) return [/hans/.test(name) || !/hant|tw|hk|mo/.test(name) ? 'zh-hans' : 'zh-hant'];
  return [name, name.replace(/[-_].*/, '').replace(/^n[no]$/, 'nb')];
}
