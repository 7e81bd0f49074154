import type { Messages } from './messages.js';

const sl: Messages = {
  title: 'Neobvezni piškotki',
  intro:
    '{site} prosi za vašo privolitev v uporabo neobveznih piškotkov za te namene: {purposes}. {others} Lahko jih sprejmete ali zavrnete in svojo izbiro kadar koli spremenite.',
  introOptOut: '{site} uporablja neobvezne piškotke za te namene: {purposes}. {others} Kadar koli jih lahko zavrnete.',
  introImplied:
    '{site} uporablja neobvezne piškotke za te namene: {purposes}. {others} Če brskate naprej in jih ne zavrnete, to velja za privolitev.',
  others: 'Nekateri od teh piškotkov so od drugih podjetij.',
  expired: 'Vaša prejšnja izbira je potekla.',
  policyChanged: 'Naša politika zasebnosti se je spremenila.',
  unreadable: 'Vaše prejšnje izbire ni bilo mogoče prebrati.',
  purposeAdded: 'Novo od vaše zadnje izbire: {items}.',
  accept: 'Sprejmi',
  reject: 'Zavrni',
  customise: 'Prilagodi',
  policy: 'Politika zasebnosti',
  close: 'Zapri',

  functional: 'Nujni',
  functionalText: 'Nujno potrebni za delovanje tega spletnega mesta. Vaša privolitev zanje ni potrebna.',
  optional: 'statistika, oglaševanje in vsebine z drugih spletnih mest',
  optionalText: 'Niso potrebni za delovanje tega spletnega mesta.',

  settings: 'Nastavitve piškotkov',
  save: 'Shrani',
  acceptAll: 'Sprejmi vse',
  rejectAll: 'Zavrni vse',
  alwaysOn: 'Vedno vklopljeno',
  separate: 'Potrebna je ločena privolitev, ki je »{button}« ne zajema.',
  objection: 'Vklopljeno. To lahko izklopite.',
  services: 'Storitve',
  cookies: 'Piškotki',
  provider: 'Ponudnik',
  purpose: 'Namen',
  data: 'Podatki',
  country: 'Država',
  duration: 'Trajanje',
  undecided: 'Niste se še odločili.',
  decided: 'Datum odločitve: {date}. Velja do: {until}.',
  agreed: 'Vaša privolitev: {items}.',
  nothing: 'Niste sprejeli nobenih neobveznih piškotkov.',
  record: 'ID privolitve',
  copy: 'Kopiraj',
  copied: 'Kopirano',
  signal:
    'Vaš brskalnik pošilja signal {signal}. Upoštevamo ga: vse neobvezno ostane izklopljeno, razen če to sami vklopite.',
  notStored: 'Vaš brskalnik te izbire ni shranil. Velja samo za to stran.',
  guardian: 'Najprej mora privoliti starš ali skrbnik.',

  removeTitle: 'Brisanje piškotkov',
  removeText: 'Piškotke lahko izbrišete tudi v nastavitvah brskalnika, pod zasebnostjo ali podatki spletnih mest.',

  embed: 'Ta vsebina prihaja s spletnega mesta {host}. Za nalaganje je potrebna vaša privolitev: {category}.',
  loadOnce: 'Naloži enkrat',
  alwaysAllow: 'Vedno dovoli',
};

export default sl;
