import type { Config } from '../consent/config-types.js';
import { purposesOf } from '../consent/purposes.js';
import { textOf } from '../consent/text.js';
import type { Reason, State } from '../consent/types.js';
import type { Row, Section } from './section.js';
import { titlesOf } from './titles.js';

const REASONS: Readonly<Record<Reason, string>> = {
  'first-visit': 'There is no record: nobody has decided here, or the cookie is gone.',
  expired: 'The decision is older than it may be.',
  'policy-changed': 'A new version of the policy has taken effect since.',
  'purpose-added': 'Something was declared or changed since the decision:',
  unreadable: 'The cookie is there, but is no record that this configuration can read.',
};

const SOURCES: Readonly<Record<State['source'], string>> = {
  default: 'the mode alone: nobody has decided',
  visitor: 'the visitor',
  signal: 'a signal of the browser, which counts as a refusal',
  implied: 'browsing on, in mode implied',
};

const MODES: Readonly<Record<State['mode'], string>> = {
  'opt-in': 'opt-in: denied until granted',
  'opt-out': 'opt-out: granted until refused',
  implied: 'implied: following a link is consent',
};

/** Returns what holds now, and why. */
export function stateSection(state: State, config: Config): Section {
  const { status, reason, source, mode, region, language, signals, granted, added } = state;
  const titleOf = titlesOf(config, language);
  const list = (ids: readonly string[]) => ids.map(titleOf).join(', ');
  const why = reason && `${REASONS[reason]}${reason === 'purpose-added' ? ` ${list(added)}.` : ''}`;
  const place = region ?? (config.regionUrl ? 'not known: the strictest rules hold' : 'not asked for');
  const facts: Row[] = [
    { name: 'Status', text: status, ...(status === 'decided' && { mark: 'on' as const }) },
    ...(why ? [{ name: 'Why it asks', text: why }] : []),
    { name: 'Decided by', text: SOURCES[source] },
    { name: 'Mode', text: MODES[mode] },
    { name: 'Place', text: place },
    { name: 'Language', text: language },
    { name: 'Do Not Track', text: signals.doNotTrack ? 'on' : 'off' },
    { name: 'Global Privacy Control', text: signals.globalPrivacyControl ? 'on' : 'off' },
    ...(config.guardian ? [{ name: 'Guardian', text: 'has to confirm before anything is granted' }] : []),
  ];
  const purposes = purposesOf(config).map(({ id, category }): Row => {
    if (category.required) return { name: titleOf(id), text: 'always on' };
    return granted.includes(id)
      ? { name: titleOf(id), text: 'granted', mark: 'on' }
      : { name: titleOf(id), text: 'denied' };
  });
  return {
    title: 'State',
    groups: [{ rows: facts }, { title: 'Purposes', rows: purposes }],
    empty: '',
    isCounted: false,
  };
}

/** Returns what the visitor has decided. */
export function recordSection({ record, persisted, language }: State, config: Config): Section {
  const title = 'Record';
  const empty = 'None. Nothing is stored before a decision, nor because of a signal.';
  if (!record) return { title, groups: [], empty, isCounted: false };
  const titleOf = titlesOf(config, language);
  const list = (ids: readonly string[]) => ids.map(titleOf).join(', ') || 'nothing';
  const [name, domain, path] = [config.cookie.name, config.cookie.domain, config.cookie.path].map(textOf);
  const current = textOf(config.policy.version);
  const isOld = !!current && record.policyVersion !== current;
  const rows: Row[] = [
    { name: 'Decided', text: dateOf(record.decidedAt) },
    { name: 'Valid until', text: dateOf(record.expiresAt) },
    {
      name: 'Policy',
      text: `${record.policyVersion ?? 'no version'}${isOld ? `; now it is ${current}` : ''}`,
      ...(isOld && { mark: 'bad' as const }),
    },
    { name: 'Id', text: record.id ?? 'none: nothing was granted' },
    { name: 'Granted', text: list(record.granted) },
    { name: 'Refused', text: list(record.refused) },
    persisted
      ? { name: 'Stored', text: `in the cookie ${name}, domain ${domain || 'of this host alone'}, path ${path}` }
      : { name: 'Stored', text: 'not: it is valid for this page only', mark: 'bad' },
  ];
  return { title, groups: [{ rows }], empty, isCounted: false };
}

/** Returns an ISO 8601 date as people read it, in UTC. */
const dateOf = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
