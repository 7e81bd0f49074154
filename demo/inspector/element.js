/**
 * A new element with properties and children.
 *
 * @param {string} name
 * @param {object} [properties]
 * @param {...(Node | string)} children
 *
 * @example
 * element('td', { className: 'quiet' }, 'none')
 */
export function element(name, properties = {}, ...children) {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}

/**
 * A table of rows; a row is a list of cells, each a node or a text.
 *
 * @param {string} caption
 * @param {(Node | string)[][]} rows
 */
export const table = (caption, rows) =>
  element(
    'table',
    {},
    element('caption', {}, caption),
    element('tbody', {}, ...rows.map((cells) => row(cells.map((cell) => element('td', {}, cell))))),
  );

const row = (cells) => element('tr', {}, ...cells);

/**
 * A function that runs `work` before the next frame, however often it is called until then.
 *
 * @param {() => void} work
 */
export function oncePerFrame(work) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      work();
    });
  };
}
