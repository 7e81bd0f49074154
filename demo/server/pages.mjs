import { readFile } from 'node:fs/promises';
import { POLICY_CHANGES, siteConfig } from './site-config.mjs';

const { version: sdkVersion } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
const site = new URL('../site/', import.meta.url);

const PAGES = {
  '/': 'home',
  '/ride': 'ride',
  '/basket': 'basket',
  '/privacy': 'privacy',
  '/zh/privacy': 'privacy.zh-Hans',
};

const LOADING = { defer: ' defer', async: ' async', module: ' type="module"' };

/**
 * Which page a path leads to, and with which status.
 *
 * @param {string} path
 */
export function pageFor(path) {
  const name = Object.hasOwn(PAGES, path) ? PAGES[path] : null;
  return { name: name ?? 'not-found', status: name ? 200 : 404, path: name ? path : '/' };
}

/**
 * The page as HTML: its file, with each `{{name}}` replaced by a value, or by the file of that name in `site/parts`.
 *
 * @param {ReturnType<typeof pageFor>} page
 * @param {ReturnType<typeof import('./settings.mjs').readSettings> & { isFirstVisit: boolean }} settings
 * @param {string} nonce
 */
export async function renderPage({ name, path }, settings, nonce) {
  const { given, attributes, hasInspector } = settings;
  const query = settings.query.replaceAll('&', '&amp;');
  const parts = await readParts(['head', 'header', 'footer', ...(hasInspector ? ['inspector', 'inspector-head'] : [])]);
  const values = {
    inspector: '',
    'inspector-head': '',
    ...parts,
    nonce,
    version: sdkVersion,
    query,
    path,
    config: JSON.stringify(await siteConfig(settings), null, 2).replaceAll('<', '\\u003c'),
    'sdk-attributes': attributes.map(([key, value]) => `${key}="${value}"`).join(' '),
    'sdk-loading': LOADING[given.get('load')] ?? '',
    signals: given.has('dnt') || given.has('gpc') ? '<script src="/assets/pretend-signals.js"></script>' : '',
    'html-attributes': `lang="${languageOf(name)}" data-page-theme="${given.get('theme') ?? 'auto'}"`,
    'policy-version': settings.policy,
    'new-version': settings.isPolicyNew ? newVersion(settings.policy, languageOf(name)) : '',
    ...(hasInspector ? inspectorValues(settings) : {}),
  };
  const fill = (text) =>
    text.replace(/\{\{([\w-]+)\}\}/g, (slot, key) => (Object.hasOwn(values, key) ? fill(values[key]) : slot));
  const html = fill(await readFile(new URL(`${name}.html`, site), 'utf8'));
  return selectGiven(markCurrent(html, `${path}${query}`), given);
}

/** The language of a page's file, which its name ends with unless it is English. */
const languageOf = (name) => name.split('.')[1] ?? 'en';

/** A version of the policy that the visitor of the demo has brought, in the policy's list of versions. */
const newVersion = (version, language) => `<div><dt>${version}</dt><dd>${POLICY_CHANGES[language]}</dd></div>`;

async function readParts(names) {
  const read = async (name) => [name, (await readFile(new URL(`parts/${name}.html`, site), 'utf8')).trim()];
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/** Tells the link that leads to the page itself apart from the others. */
const markCurrent = (html, href) => html.replace(`<a data-nav href="${href}"`, '$& aria-current="page"');

/** Shows, in the form that changes the settings, what they are now. */
const selectGiven = (html, given) =>
  html.replace(/<select name="([\w-]+)"[^]*?<\/select>/g, (select, name) =>
    given.has(name) ? select.replace(`<option value="${given.get(name)}"`, '$& selected') : select,
  );

/** What the inspector's buttons lead to, and which of them are pressed. */
function inspectorValues({ given, policy, isFirstVisit }) {
  const isOn = {
    purpose: given.get('purpose') === 'added',
    dnt: given.get('dnt') === '1',
    gpc: given.get('gpc') === '1',
  };
  return {
    'next-policy': monthAfter(policy),
    'toggled-purpose': isOn.purpose ? '' : 'added',
    'toggled-dnt': isOn.dnt ? '' : '1',
    'toggled-gpc': isOn.gpc ? '' : '1',
    'is-purpose-added': String(isOn.purpose),
    'is-dnt-on': String(isOn.dnt),
    'is-gpc-on': String(isOn.gpc),
    'guide-open': isFirstVisit ? 'open' : '',
    'circumstances-open': given.size > 0 ? 'open' : '',
  };
}

/** The first version that is newer than `version`: the same day of the next month. */
function monthAfter(version) {
  const date = new Date(`${version}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return `${version.slice(0, 36)}.new`;
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}
