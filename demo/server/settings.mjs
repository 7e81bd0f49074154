/**
 * What can be tried by hand, from the query of the address: the server puts it into the page just as a customer would
 * write it there.
 *
 * | query | does |
 * |---|---|
 * | `policy`, `layout`, `position`, `theme`, `mode`, `language`, `region`, `lifetime-days`, `google-consent-mode`, `microsoft-consent-mode`, `manual`, `debug` | becomes a `data-*` attribute of the script tag |
 * | `load=defer`, `async` or `module` | how the script tag loads the SDK |
 * | `purpose=added` | declares one category more |
 * | `withdraw=reload` | sets `onWithdraw` |
 * | `button=left`, `right`, `true` or `false` | sets `ui.settingsButton` |
 * | `dnt=1`, `gpc=1` (or `0`) | the page says that the browser sends the signal (or does not) |
 * | `inspector=off` | the site alone |
 */
const ATTRIBUTES = {
  policy: 'data-policy-version',
  layout: 'data-layout',
  position: 'data-position',
  theme: 'data-theme',
  mode: 'data-mode',
  language: 'data-language',
  region: 'data-region',
  'lifetime-days': 'data-lifetime-days',
  'google-consent-mode': 'data-google-consent-mode',
  'microsoft-consent-mode': 'data-microsoft-consent-mode',
  manual: 'data-manual',
  debug: 'data-debug',
};

const OTHERS = ['load', 'purpose', 'withdraw', 'button', 'dnt', 'gpc', 'inspector'];

/** The version in force until somebody asks for another. */
const POLICY_VERSION = '2026-03-01';

/**
 * The settings in `query`; unknown names and values that are not plain words are left out, and the last of several
 * counts.
 *
 * @param {URLSearchParams} query
 */
export function readSettings(query) {
  const given = new Map();
  for (const [name, value] of query) {
    const isKnown = Object.hasOwn(ATTRIBUTES, name) || OTHERS.includes(name);
    if (isKnown && /^[\w.-]{1,40}$/.test(value)) given.set(name, value);
  }
  const policy = given.get('policy') ?? POLICY_VERSION;
  const others = Object.keys(ATTRIBUTES).filter((name) => name !== 'policy' && given.has(name));
  const attributes = [
    ['data-policy-url', '/privacy'],
    ['data-policy-version', policy],
    ...others.map((name) => [ATTRIBUTES[name], given.get(name)]),
  ];
  return {
    /** For every link within the demo, so that the settings stay. */
    query: given.size > 0 ? `?${new URLSearchParams([...given])}` : '',
    given,
    hasInspector: given.get('inspector') !== 'off',
    policy,
    attributes,
    isPolicyNew: policy !== POLICY_VERSION,
  };
}
