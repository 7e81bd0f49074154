import type { Assent } from '../assent/types.js';
import { serviceId } from '../consent/ids.js';
import { button, element } from './element.js';
import { titlesOf } from './titles.js';

/**
 * Returns buttons and fields that do what the public API can do.
 *
 * @param showRecord Shows the full consent record.
 */
export function controlsOf(assent: Assent, showRecord: () => unknown): readonly HTMLElement[] {
  const { config, state } = assent;
  const ignore = () => {
    // An error event has said so.
  };
  const calls = element(
    'div',
    { class: 'controls' },
    button('Accept', () => assent.acceptAll()),
    button('Reject', () => assent.rejectAll()),
    button('Withdraw', () => assent.withdraw()),
    button('Reset', () => assent.reset()),
    button('Show the banner', () => assent.showBanner().catch(ignore)),
    button('Open preferences', () => assent.showPreferences().catch(ignore)),
    button('Export the record', showRecord),
  );

  const titleOf = titlesOf(config, state.language);
  const ids = config.categories.flatMap(({ id, required, services }) =>
    required ? [] : [id, ...services.map((service) => serviceId(id, service.id))],
  );
  const purpose = element('select', {}, ...ids.map((id) => element('option', { value: id }, titleOf(id))));
  const save = (isGranted: boolean) => () => assent.save({ [purpose.value]: isGranted });
  const one = element(
    'div',
    { class: 'controls' },
    element('label', {}, 'One purpose', purpose),
    button('Grant', save(true)),
    button('Refuse', save(false)),
  );

  const place = element('input', { placeholder: 'DE or US-CA', size: '8', spellcheck: 'false' });
  const go = element(
    'div',
    { class: 'controls' },
    element('label', {}, 'Place', place),
    button('Set', () => assent.setRegion(place.value.trim())),
  );
  const note = element(
    'p',
    {},
    'The clock and the browser’s signals are not the page’s to change: set them in the browser, or in a test with assent/playwright.',
  );
  return [calls, ...(ids.length ? [one] : []), go, note];
}
