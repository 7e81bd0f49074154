import type { Messages } from './messages.js';

const sk: Messages = {
  title: 'Voliteľné cookies',
  intro:
    '{site} žiada o povolenie na voliteľné cookies, sčasti od iných firiem, na tieto účely: {purposes}. Môžete ich slobodne odmietnuť.',
  introOptOut:
    '{site} používa voliteľné cookies, sčasti od iných firiem, na tieto účely: {purposes}. Môžete ich kedykoľvek odmietnuť.',
  introImplied:
    '{site} používa voliteľné cookies, sčasti od iných firiem, na tieto účely: {purposes}. Ďalšie prehliadanie platí ako súhlas, ak ich neodmietnete.',
  expired: 'Vaša skoršia voľba už neplatí.',
  policyChanged: 'Naše zásady ochrany súkromia sa zmenili.',
  unreadable: 'Vaša skoršia voľba je nečitateľná.',
  purposeAdded: 'Nové od skoršej voľby: {items}.',
  accept: 'Prijať',
  reject: 'Odmietnuť',
  customise: 'Prispôsobiť',
  policy: 'Zásady ochrany súkromia',
  close: 'Zavrieť',

  functional: 'Nevyhnutné',
  functionalText: 'Nevyhnutne potrebné na fungovanie tohto webu. Nevyžadujú váš súhlas.',
  optional: 'štatistika, reklama a obsah z iných webov',
  optionalText: 'Nie sú potrebné na fungovanie tohto webu.',

  settings: 'Nastavenia cookies',
  save: 'Uložiť',
  acceptAll: 'Prijať všetko',
  rejectAll: 'Odmietnuť všetko',
  alwaysOn: 'Vždy zapnuté',
  separate: 'Vypnuté, ak to tu nezapnete.',
  services: 'Služby',
  cookies: 'Cookies',
  provider: 'Poskytovateľ',
  purpose: 'Účel',
  data: 'Údaje',
  country: 'Krajina',
  duration: 'Trvanie',
  undecided: 'Zatiaľ ste sa nerozhodli.',
  decided: 'Dátum voľby: {date}. Platí do: {until}.',
  agreed: 'Váš súhlas: {items}.',
  nothing: 'žiadny',
  record: 'Záznam o súhlase',
  copy: 'Kopírovať',
  copied: 'Skopírované',
  signal: 'Váš prehliadač vysiela {signal}. Rešpektujeme to: všetko voliteľné je vypnuté, ak to tu nezapnete.',
  notStored: 'Váš prehliadač túto voľbu neuložil. Platí len pre túto stránku.',
  guardian: 'Najprv musí súhlasiť rodič alebo poručník.',
  doNotSell: 'Nepredávať ani nezdieľať moje osobné údaje',

  removeTitle: 'Odstránenie cookies',
  removeText: 'Cookies môžete odstrániť aj v nastaveniach prehliadača (súkromie alebo údaje webov).',

  embed: '„{title}“ z webu {host} vyžaduje váš súhlas: {category}.',
  loadOnce: 'Načítať raz',
  alwaysAllow: 'Vždy povoliť',
};

export default sk;
