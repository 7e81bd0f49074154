import { getAssent, start } from 'assent';
import type { Assent, AssentQueue, ConfigInput, GoogleSignal, MessageKey, Position } from 'assent';
import de from 'assent/locales/de';

/** Fails to compile if the two types differ, or if one of them is `any`. */
type Equals<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(value?: T) => value;

// The global: Assent, or before it the queue.
window.assent?.acceptAll();
// @ts-expect-error There is no such call.
window.assent?.acceptEverything();
(window.assent ||= []).push((assent) => assent.has('optional'));
// @ts-expect-error What waits is a function.
(window.assent ||= []).push('optional');
const queue: AssentQueue = [(assent) => assent.acceptAll()];
window.assent = queue;
export const later: Promise<Assent> = getAssent();

// Events on the document and on the instance.
document.addEventListener('assent:change', (event) => {
  const ids: readonly string[] = event.detail.granted;
  // @ts-expect-error A change has no record of its own.
  return [ids, event.detail.record];
});
window.assent.addEventListener('decision', ({ detail }) => {
  const { surface, record } = detail;
  holds<Equals<typeof record.decidedAt, string>>();
  // @ts-expect-error A surface is one of a few words.
  return surface === 'bannner';
});
// @ts-expect-error A decision has no state.
window.assent.addEventListener('decision', ({ detail }) => detail.state);
document.addEventListener('assent:error', ({ detail }) => holds<Equals<typeof detail.error.name, 'AssentError'>>());

// The start, on the tag with data-manual.
window.assent.start({ mode: 'opt-out', ui: { position: 'top-end' } });
// @ts-expect-error There is no such mode.
window.assent.start({ mode: 'opt-ou' });

// Elements.
const category: string | null = document.createElement('assent-embed').category;
// @ts-expect-error An embed has no such property.
document.createElement('assent-embed').categroy = category;

// Ids from a literal configuration.
const assent = start({
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', services: [{ id: 'matomo' }] },
  ],
  googleConsentMode: { statistics: ['analytics_storage'] },
});
assent.has('statistics');
assent.has('statistics/matomo');
// @ts-expect-error A typing error.
assent.has('statistcs');
// @ts-expect-error No such service.
assent.has('statistics/matmo');
assent.save({ statistics: true, 'statistics/matomo': false });
// @ts-expect-error A typing error.
assent.save({ statistcs: true });
// @ts-expect-error A choice is true or false.
assent.save({ statistics: 'yes' });
// @ts-expect-error Who decided where is not for callers to say.
assent.acceptAll('banner');
holds<Equals<(typeof assent)['state']['granted'][number], 'functional' | 'statistics' | 'statistics/matomo'>>();

// Without categories there are two; with a configuration from elsewhere, any.
start({ policy: { url: '/privacy' } }).has('optional');
// @ts-expect-error A typing error.
start({ policy: { url: '/privacy' } }).has('optinal');
declare const fromElsewhere: ConfigInput;
start(fromElsewhere).has('anything');
export const plain: Assent = assent;

// Internals are not there.
// @ts-expect-error Internal.
void assent.report;
// @ts-expect-error Internal.
void assent.answer;
// @ts-expect-error Internal.
void assent.refresh;

// A language of ours as own texts.
start({ messages: { 'de-AT': de } });

// Unions.
holds<Equals<Position, 'bottom-start' | 'bottom' | 'bottom-end' | 'top-start' | 'top' | 'top-end'>>();
holds<Equals<Extract<GoogleSignal, `ad_${string}`>, 'ad_storage' | 'ad_user_data' | 'ad_personalization'>>();
holds<'accept' extends MessageKey ? true : false>();
// @ts-expect-error Google has no such signal.
start({ googleConsentMode: { optional: ['ads_storage'] } });

// Promises and signals.
const aborted = new AbortController();
void assent.when('statistics', { signal: aborted.signal }).then(() => {});
void fetch('/', { signal: assent.signal('statistics') });
