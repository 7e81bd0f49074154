import { element } from './element.js';

/**
 * Shows `assent.state`, now and whenever it changes: the gist in a row of words, and all of it as JSON.
 *
 * @param {Element} panel
 * @param {import('../../lib/index.js').Assent} assent
 */
export function showState(panel, assent) {
  const chips = panel.querySelector('[data-chips]');
  const json = panel.querySelector('[data-state]');

  assent.subscribe((state) => {
    const optional = assent.config.categories.filter(({ required }) => !required);
    chips.replaceChildren(
      chip(state.status, state.status),
      ...(state.reason ? [chip(state.reason)] : []),
      chip(`by ${state.source}`),
      ...optional.map((category) => grantChip(category, state.granted)),
    );
    json.textContent = JSON.stringify(state, null, 2);
  });
}

/** Whether a category is granted, or some of its services, or nothing of it. */
function grantChip({ id, title = id }, granted) {
  if (granted.includes(id)) return chip(`✓ ${title}`, 'granted');
  const isPartly = granted.some((each) => each.startsWith(`${id}/`));
  return isPartly ? chip(`◐ ${title}`, 'granted') : chip(`✕ ${title}`, 'denied');
}

const chip = (text, kind = '') => element('span', { className: `chip ${kind}` }, text);
