import type { Messages } from './messages.js';

const sl: Messages = {
  title: 'Neobvezni piškotki',
  intro:
    '{site} prosi za dovoljenje za neobvezne piškotke, delno drugih podjetij, za te namene: {purposes}. Lahko jih svobodno zavrnete.',
  introOptOut:
    '{site} uporablja neobvezne piškotke, delno drugih podjetij, za te namene: {purposes}. Lahko jih kadar koli zavrnete.',
  introImplied:
    '{site} uporablja neobvezne piškotke, delno drugih podjetij, za te namene: {purposes}. Nadaljnje brskanje velja za privolitev, razen če jih zavrnete.',
  expired: 'Vaša prejšnja izbira je potekla.',
  policyChanged: 'Naš pravilnik o zasebnosti se je spremenil.',
  unreadable: 'Vaše prejšnje izbire ni bilo mogoče prebrati.',
  purposeAdded: 'Novo od vaše zadnje izbire: {items}.',
  accept: 'Sprejmi',
  reject: 'Zavrni',
  customise: 'Prilagodi',
  policy: 'Pravilnik o zasebnosti',
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
  separate: 'Izklopljeno, razen če to vklopite tukaj.',
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
  nothing: 'ni dana',
  record: 'Zapis o privolitvi',
  copy: 'Kopiraj',
  copied: 'Kopirano',
  signal:
    'Vaš brskalnik pošilja {signal}. Signal se upošteva: vse neobvezno je izklopljeno, razen če to vklopite tukaj.',
  notStored: 'Vaš brskalnik te izbire ni shranil. Velja samo za to stran.',
  guardian: 'Najprej mora privoliti starš ali skrbnik.',
  doNotSell: 'Ne prodajajte in ne delite mojih osebnih podatkov',

  removeTitle: 'Brisanje piškotkov',
  removeText: 'Piškotke lahko izbrišete tudi v nastavitvah brskalnika, pod zasebnostjo ali podatki spletnih mest.',

  embed: '»{title}« prihaja s spletnega mesta {host} in zahteva vašo privolitev: {category}.',
  loadOnce: 'Naloži enkrat',
  alwaysAllow: 'Vedno dovoli',
};

export default sl;
