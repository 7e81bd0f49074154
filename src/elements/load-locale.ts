import type { Assent } from '../core/assent.js';
import type { Messages } from '../locales/messages.js';

/** The texts for one visitor, and how to set them. */
export interface Locale {
  /** BCP 47, for the `lang` attribute and for `Intl`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The language's texts, with the site's over them. */
  readonly messages: Messages & Readonly<Record<string, string | undefined>>;
  /** The site's texts alone, under whatever keys it likes. */
  readonly own: Readonly<Record<string, string | undefined>>;
}

/** Names of the files in locales/. */
const FILES =
  'ar bg cs da de el en es et fi fr ga he hi hr hu id is it ja ko lt lv mt nb nl pl pt pt-br ro ru sk sl sv th tr uk vi zh-hans zh-hant';

/**
 * The texts in the best language there is: the one in force, else one that the visitor's browser asks for, else
 * English. English too where a language's file does not come.
 */
export async function loadLocale({ config, state }: Assent): Promise<Locale> {
  const names = [state.language, ...navigator.languages].flatMap(namesOf);
  const best = names.find((name) => FILES.split(' ').includes(name)) ?? 'en';
  const load = async (lang: string): Promise<Locale> => {
    const own = { ...config.messages[lang], ...config.messages[state.language] };
    return {
      lang,
      dir: /^(ar|he)/.test(lang) ? 'rtl' : 'ltr',
      messages: { ...(await fetchMessages(lang)), ...own },
      own,
    };
  };
  return load(best).catch(() => load('en'));
}

/** Names of the files that would do for `tag`, the best first. */
function namesOf(tag: string): string[] {
  const name = tag.toLowerCase();
  if (name.startsWith('zh')) return [/hans/.test(name) || !/hant|tw|hk|mo/.test(name) ? 'zh-hans' : 'zh-hant'];
  return [name, name.replace(/[-_].*/, '').replace(/^n[no]$/, 'nb')];
}

/**
 * The texts in a file of locales/.
 *
 * Firefox remembers for as long as the page lives that a module could not be fetched: the second attempt takes an
 * address of its own.
 */
async function fetchMessages(tag: string): Promise<Messages> {
  const path = `../locales/${tag}.js`;
  return (await import(path).catch(() => import(`${path}?${Date.now()}`))).default;
}
