/*
 * The basket: strictly necessary, so it asks nobody. Its cookie is written when something is put into it, and not before.
 */
const NAME = 'harbour_basket';
const PRODUCTS = { tern: 'Tern, €1,190', breakwater: 'Breakwater, €1,650', ferry: 'Ferry, €2,480' };
const SEVEN_DAYS = 7 * 24 * 60 * 60;

/** What is in the basket: ids of products, one for each piece. */
function read() {
  const entry = document.cookie.split('; ').find((pair) => pair.startsWith(`${NAME}=`));
  const ids = entry?.slice(NAME.length + 1).split('.') ?? [];
  return ids.filter((id) => Object.hasOwn(PRODUCTS, id));
}

function write(ids) {
  document.cookie = `${NAME}=${ids.join('.')}; path=/; max-age=${ids.length > 0 ? SEVEN_DAYS : 0}; samesite=lax`;
  show();
}

function show() {
  const ids = read();
  for (const count of document.querySelectorAll('[data-basket-count]')) count.value = ids.length;
  const list = document.querySelector('[data-basket-list]');
  if (!list) return;
  list.replaceChildren(...ids.map((id) => Object.assign(document.createElement('li'), { textContent: PRODUCTS[id] })));
  document.querySelector('[data-basket-full]').hidden = ids.length === 0;
  document.querySelector('[data-basket-empty]').hidden = ids.length > 0;
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-basket-add], [data-basket-clear]');
  if (button) write('basketAdd' in button.dataset ? [...read(), button.dataset.basketAdd] : []);
});
window.addEventListener('pageshow', show);
show();
