import type { Messages } from './messages.js';

const mt: Messages = {
  title: 'Cookies fakultattivi',
  intro:
    '{site} jitlob li juża cookies fakultattivi, uħud minnhom ta’ kumpaniji oħra, għal: {purposes}. Tista’ tirrifjuta.',
  introOptOut:
    '{site} juża cookies fakultattivi, uħud minnhom ta’ kumpaniji oħra, għal: {purposes}. Tista’ tirrifjuta meta trid.',
  introImplied:
    '{site} juża cookies fakultattivi, uħud minnhom ta’ kumpaniji oħra, għal: {purposes}. Li tkompli tibbrawżja jgħodd bħala kunsens, sakemm ma tirrifjutax.',
  expired: 'L-għażla preċedenti tiegħek skadiet.',
  policyChanged: 'Il-politika tagħna nbidlet.',
  unreadable: 'L-għażla preċedenti tiegħek ma setgħetx tinqara.',
  purposeAdded: 'Ġdid mill-għażla preċedenti tiegħek: {items}.',
  accept: 'Aċċetta',
  reject: 'Irrifjuta',
  customise: 'Ippersonalizza',
  policy: 'Politika tal-privatezza',
  close: 'Agħlaq',

  functional: 'Neċessarji',
  functionalText: 'Strettament neċessarji biex jaħdem dan is-sit. Ma jeħtiġux il-kunsens tiegħek.',
  optional: 'statistika, reklamar u kontenut minn siti oħra',
  optionalText: 'Mhux neċessarji biex jaħdem dan is-sit.',

  settings: 'Settings tal-cookies',
  save: 'Issejvja',
  acceptAll: 'Aċċetta kollox',
  rejectAll: 'Irrifjuta kollox',
  alwaysOn: 'Dejjem attivi',
  separate: 'Attiv biss jekk tattivah hawn.',
  services: 'Servizzi',
  cookies: 'Cookies',
  provider: 'Fornitur',
  purpose: 'Skop',
  data: 'Data',
  country: 'Pajjiż',
  duration: 'Durata',
  undecided: 'Għadek ma għażiltx.',
  decided: 'Għażilt f’din id-data: {date}. L-għażla tgħodd sa: {until}.',
  agreed: 'Tajt il-kunsens tiegħek għal: {items}.',
  nothing: 'xejn',
  record: 'Rekord tal-kunsens',
  copy: 'Ikkopja',
  copied: 'Ikkupjat',
  signal:
    'Il-browser tiegħek jibgħat {signal}. Dan jiġi rrispettat: kull ma hu fakultattiv mhux attiv sakemm ma tattivahx hawn.',
  notStored: 'Il-browser tiegħek ma ħażinx din l-għażla. Tgħodd biss għal din il-paġna.',
  guardian: 'L-ewwel jeħtieġ il-kunsens ta’ ġenitur jew tutur.',
  doNotSell: 'Tbigħux u taqsmux l-informazzjoni personali tiegħi',

  removeTitle: 'Tħassir tal-cookies',
  removeText: 'Tista’ tħassar il-cookies ukoll fis-settings tal-browser, taħt il-privatezza jew id-data tas-siti.',

  embed: '“{title}” ġej minn {host} u jeħtieġ il-kunsens tiegħek għal: {category}.',
  loadOnce: 'Għabbi darba',
  alwaysAllow: 'Ippermetti dejjem',
};

export default mt;
