const NAMES =
  'ar bg cs da de el en es et fi fr ga he hi hr hu id is it ja ko lt lv mt nb nl pl pt pt-br ro ru sk sl sv th tr uk vi zh-hans zh-hant';

type Split<Text extends string> = Text extends `${infer Name} ${infer Rest}` ? Name | Split<Rest> : Text;

/** Name of a file in this folder: the language's BCP 47 tag, in lower case. */
export type LocaleName = Split<typeof NAMES>;

/** The languages that there are texts in. */
export const localeNames = NAMES.split(' ') as readonly LocaleName[];
