import { readFile } from 'node:fs/promises';

const file = new URL('../site/assent-config.json', import.meta.url);

/** A purpose that the site had not declared before: a decision from earlier cannot cover it. */
const ADDED_CATEGORY = {
  id: 'advice',
  services: [
    {
      id: 'fitting',
      title: 'Keel Fitting',
      provider: 'Keel Fitting B.V.',
      country: 'NL',
      purpose: 'Suggests a frame size.',
      data: 'Height, riding style, pages viewed',
      policyUrl: '/privacy',
      cookies: [{ name: 'keel_fit', purpose: 'Keeps your measurements.', duration: '30 days' }],
    },
  ],
};

/** What a new version of the policy changes, by language. */
export const POLICY_CHANGES = {
  en: 'Statistics are now kept for 14 months instead of 12.',
  'zh-Hans': '统计数据的保存期限由 12 个月改为 14 个月。',
};

/**
 * The configuration for the page: the site's own file, with what the visitor of the demo wants to try.
 *
 * @param {ReturnType<typeof import('./settings.mjs').readSettings>} settings
 */
export async function siteConfig({ given, isPolicyNew }) {
  const config = JSON.parse(await readFile(file, 'utf8'));
  if (isPolicyNew) config.policy.changes = POLICY_CHANGES.en;
  if (given.get('purpose') === 'added') config.categories.push(ADDED_CATEGORY);
  if (given.has('withdraw')) config.onWithdraw = given.get('withdraw');
  if (given.has('button'))
    config.ui.settingsButton = { true: true, false: false }[given.get('button')] ?? given.get('button');
  return config;
}
