/* Stands for a map from another company: it keeps a cookie and a note of its own, as such maps do. */
const NEAREST = 3;
const THIRTY_DAYS = 30 * 24 * 60 * 60;

let zoom = Number(/(?:^|; )wharf_map=(\d)/.exec(document.cookie)?.[1] ?? 1);

function show() {
  document.body.dataset.zoom = zoom;
  document.cookie = `wharf_map=${zoom}; path=/; max-age=${THIRTY_DAYS}; samesite=lax`;
  localStorage.setItem('wharf-map.tiles', JSON.stringify({ zoom, seen: Date.now() }));
}

document.addEventListener('click', ({ target }) => {
  const step = Number(target.closest('[data-zoom]:not(body)')?.dataset.zoom ?? 0);
  if (!step) return;
  zoom = Math.min(NEAREST, Math.max(1, zoom + step));
  show();
});
show();
