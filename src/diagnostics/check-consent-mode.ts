import { scriptByName } from '../browser/script-tag.js';
import { ownGlobal, safeDocument } from '../browser/safe-document.js';
import type { Category, Config } from '../consent/config-types.js';
import { textOf } from '../consent/text.js';

/** A word about advertising, in the languages of most sites. */
const ADVERTISING =
  /\bads?\b|advert|market|target|werb|publi[ct]|annon[cs]|reklam|ρεκλάμ|διαφήμ|реклам|广告|廣告|広告|광고|إعلان/i;

/** Returns what is wrong with how a page uses Google's consent mode, a sentence each. */
export function checkConsentMode(config: Config): readonly string[] {
  if (!config.googleConsentMode) return [];
  const lateTag = checkTag();
  return [...checkMapping(config), ...(lateTag.length ? lateTag : checkOrder())];
}

function checkMapping({ googleConsentMode, categories }: Config): readonly string[] {
  const optional = categories.filter(({ required }) => !required);
  if (googleConsentMode !== true || !optional.length || optional.some(isAboutAdvertising)) return [];
  const example = JSON.stringify({ [optional[0]?.id ?? '']: ['analytics_storage'] });
  return [
    `"googleConsentMode": true also grants ad_storage, ad_user_data and ad_personalization, but no category is about ` +
      `advertising: name what each category controls, as in ${example}`,
  ];
}

/** By its texts. The default category's own name speaks of advertising. */
const isAboutAdvertising = (category: Category): boolean =>
  (category.id === 'optional' && !category.title) || ADVERTISING.test(wordsOf(category));

const wordsOf = ({ id, title, description, services }: Category): string =>
  [id, title, description, ...services.flatMap((service) => [service.id, service.title, service.purpose])]
    .map(textOf)
    .join(' ');

function checkTag(): readonly string[] {
  const tag = scriptByName();
  if (!tag) return [];
  const late = ['defer', 'async'].find((name) => tag.hasAttribute(name)) ?? (tag.type === 'module' && 'type="module"');
  if (late) return [`The consent mode has to be told before Google's tag runs: take ${late} from Assent's tag`];
  const isBefore = (script: HTMLScriptElement) =>
    script.src.startsWith('https://www.googletagmanager.com/') &&
    (tag.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
  return [...safeDocument.scripts].some(isBefore)
    ? [`Google's tag comes before Assent's, so it may run before it hears the default: put Assent's tag first`]
    : [];
}

/** What a tag has put into its queue before the default is handled without it. */
function checkOrder(): readonly string[] {
  const queue = ownGlobal('dataLayer');
  if (!Array.isArray(queue)) return [];
  const commands = queue.map((entry: { 0?: unknown; 1?: unknown; event?: unknown } | null) =>
    [entry?.[0], entry?.[1], entry?.event].map(textOf),
  );
  const start = commands.findIndex(([name, command]) => name === 'consent' && command === 'default');
  const early = commands.slice(0, start).find(([name, , event]) => name === 'config' || name === 'event' || event);
  return early
    ? [
        `dataLayer has "${early.filter(Boolean).join(' ')}" before the consent default, which does not count for it: start Assent first`,
      ]
    : [];
}
