import { element } from './element.js';

/**
 * Shows `assent.state`, now and whenever it changes: the gist in a row of words, and all of it as JSON.
 *
 * @param {Element} panel
 * @param {import('../../dist/index.js').Assent} assent
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
      ...optional.map(({ id }) =>
        chip(`${state.granted.includes(id) ? '✓' : '✕'} ${id}`, state.granted.includes(id) ? 'granted' : 'denied'),
      ),
    );
    json.textContent = JSON.stringify(state, null, 2);
  });
}

const chip = (text, kind = '') => element('span', { className: `chip ${kind}` }, text);
