import type { Config, OwnMessages } from './config-types.js';
import { isTree, own } from './json.js';
import type { Tree } from './json.js';
import { isVisible } from './text.js';

/**
 * Returns the site's texts in `language` (BCP 47, in any case of letters): those of the language, with those of the exact
 * tag over them.
 */
export function ownTexts({ messages }: Pick<Config, 'messages'>, language: string): OwnMessages {
  const name = nameOf(language);
  return own({ ...messages[name.replace(/-.*/, '')], ...messages[name] });
}

/** Returns `messages` by the names that {@link ownTexts} looks for, without blank texts and what is no text. */
export const normaliseMessages = (messages: Tree): Tree =>
  own(Object.fromEntries(Object.entries(messages).map(([tag, texts]) => [nameOf(tag), visibleIn(texts)])));

const visibleIn = (texts: unknown): Tree =>
  own(Object.fromEntries(Object.entries(isTree(texts) ? texts : {}).filter(([, text]) => isVisible(text))));

/** Some platforms write `pt_BR`. */
const nameOf = (tag: string): string => `${tag}`.toLowerCase().replaceAll('_', '-');
