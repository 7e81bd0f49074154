import type { Messages } from './messages.js';

const mt: Messages = {
  title: 'Cookies fakultattivi',
  intro:
    '{site} jitlob il-kunsens tiegħek għal cookies fakultattivi għal dawn l-iskopijiet: {purposes}. {others} Tista’ taċċettahom jew tirrifjutahom, u tbiddel l-għażla tiegħek meta trid.',
  introOptOut:
    '{site} juża cookies fakultattivi għal dawn l-iskopijiet: {purposes}. {others} Tista’ tirrifjutahom meta trid.',
  introImplied:
    '{site} juża cookies fakultattivi għal dawn l-iskopijiet: {purposes}. {others} Jekk tkompli tibbrawżja mingħajr ma tirrifjutahom, dan jgħodd bħala kunsens.',
  others: 'Uħud minn dawn il-cookies ġejjin minn kumpaniji oħra.',
  expired: 'L-għażla preċedenti tiegħek skadiet.',
  policyChanged: 'Il-politika tal-privatezza tagħna nbidlet.',
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
  separate: 'Jeħtieġ kunsens separat, li mhux inkluż f’“{button}”.',
  objection: 'Mixgħul. Tista’ titfih.',
  services: 'Servizzi',
  cookies: 'Cookies',
  provider: 'Fornitur',
  purpose: 'Skop',
  data: 'Data',
  country: 'Pajjiż',
  duration: 'Durata',
  undecided: 'Għadek ma għażiltx.',
  decided: 'Għażilt f’din id-data: {date}. L-għażla tgħodd sa: {until}.',
  agreed: 'Il-kunsens tiegħek: {items}.',
  nothing: 'Ma aċċettajtx cookies fakultattivi.',
  record: 'ID tal-kunsens',
  copy: 'Ikkopja',
  copied: 'Ikkupjat',
  signal:
    'Il-browser tiegħek jibgħat {signal}. Aħna nirrispettaw dan: kull ma hu fakultattiv jibqa’ mitfi sakemm ma tixgħelux int.',
  notStored: 'Il-browser tiegħek ma ħażinx din l-għażla. Tgħodd biss għal din il-paġna.',
  guardian: 'L-ewwel jeħtieġ il-kunsens ta’ ġenitur jew tutur.',

  removeTitle: 'Tħassir tal-cookies',
  removeText: 'Tista’ tħassar il-cookies ukoll fis-settings tal-browser, taħt il-privatezza jew id-data tas-siti.',

  embed: 'Dan il-kontenut ġej minn {host} u jeħtieġ il-kunsens tiegħek: {category}.',
  loadOnce: 'Għabbi darba',
  alwaysAllow: 'Ippermetti dejjem',
};

export default mt;
