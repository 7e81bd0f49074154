import { element, oncePerFrame, table } from './element.js';

/**
 * Shows every cookie and storage key of this site that a script can see, and what each is declared under.
 *
 * Storage that changes in its own tab tells nobody, so this looks again whenever something has happened that may have
 * led there: an event of Assent, a script or frame that has loaded, a request that has ended, a click, a return.
 *
 * @param {Element} panel
 * @param {import('../../lib/index.js').Assent} assent
 */
export function showStored(panel, assent) {
  const place = panel.querySelector('[data-stored]');
  const count = panel.querySelector('[data-stored-count]');

  const show = oncePerFrame(async () => {
    const items = [
      ...readCookies(),
      ...readStorage('local', localStorage),
      ...readStorage('session', sessionStorage),
      ...(await readDatabases()),
    ];
    const groups = Map.groupBy(items, ({ storage, name }) => declaredUnder(assent.config, storage, name));
    count.textContent = items.length;
    place.replaceChildren(
      ...(items.length === 0 ? [element('p', {}, 'Nothing at all.')] : []),
      ...[...groups].map(([id, group]) =>
        table(
          id ?? 'Declared nowhere',
          [],
          group.map(({ name, value, storage }) => [nameAndValue(name, value), storage]),
        ),
      ),
    );
  });

  assent.subscribe(show);
  for (const type of ['storage', 'focus', 'pageshow', 'inspector:entry', 'inspector:request'])
    window.addEventListener(type, show);
  for (const type of ['load', 'click', 'visibilitychange']) document.addEventListener(type, show, { capture: true });
  window.cookieStore?.addEventListener('change', show);
}

function readCookies() {
  return document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const [name, ...value] = pair.split('=');
      return { name, value: value.join('='), storage: 'cookie' };
    });
}

const readStorage = (storage, area) => Object.entries({ ...area }).map(([name, value]) => ({ name, value, storage }));

async function readDatabases() {
  const databases = (await indexedDB.databases?.()) ?? [];
  return databases.map(({ name }) => ({ name, value: '', storage: 'indexeddb' }));
}

function nameAndValue(name, value) {
  const both = document.createDocumentFragment();
  both.append(element('code', {}, name), element('span', { className: 'value' }, readable(value)));
  return both;
}

function readable(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The category, or category and service, that declares the name; `null` where none does. */
function declaredUnder({ categories }, storage, name) {
  const holders = categories.flatMap(({ id, cookies, services = [] }) => [
    { id, cookies },
    ...services.map((service) => ({ id: `${id}/${service.id}`, cookies: service.cookies })),
  ]);
  const isDeclaredBy = ({ cookies = [] }) =>
    cookies.some((cookie) => (cookie.storage ?? 'cookie') === storage && matches(cookie.name, name));
  return holders.find(isDeclaredBy)?.id ?? null;
}

/** Compares with a pattern in which `*` stands for any characters. */
function matches(pattern, name) {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
