const NAMES =
  'ar bg cs da de el en es et fi fr ga he hi hr hu id is it ja ko lt lv mt nb nl pl pt pt-br ro ru sk sl sv th tr uk vi zh-hans zh-hant';

type Split<Text extends string> = Text extends `${infer Name} ${infer Rest}` ? Name | Split<Rest> : Text;

/** Name of a file in this folder: the language's BCP 47 tag, in lower case. */
export type LocaleName = Split<typeof NAMES>;

/** The languages that there are texts in. */
export const localeNames = NAMES.split(' ') as readonly LocaleName[];

/** Returns the best available language for whoever prefers `tags` (BCP 47, the best first); English if there is none. */
export const localeFor = (tags: readonly string[]): LocaleName =>
  tags.flatMap(namesOf).find((name): name is LocaleName => localeNames.includes(name as LocaleName)) ?? 'en';

/** Returns the names of the files that would do for `tag`, the best first. */
function namesOf(tag: string): string[] {
  const name = tag.toLowerCase();
  if (name.startsWith('zh')) return [/hans/.test(name) || !/hant|tw|hk|mo/.test(name) ? 'zh-hans' : 'zh-hant'];
  return [name, name.replace(/[-_].*/, '').replace(/^n[no]$/, 'nb')];
}
