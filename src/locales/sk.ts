import type { Messages } from './messages.js';

const sk: Messages = {
  title: 'Voliteľné cookies',
  intro:
    '{site} žiada o váš súhlas s používaním voliteľných cookies na tieto účely: {purposes}. {others} Môžete ich prijať alebo odmietnuť a svoju voľbu kedykoľvek zmeniť.',
  introOptOut: '{site} používa voliteľné cookies na tieto účely: {purposes}. {others} Môžete ich kedykoľvek odmietnuť.',
  introImplied:
    '{site} používa voliteľné cookies na tieto účely: {purposes}. {others} Ak budete pokračovať v prehliadaní a neodmietnete ich, považuje sa to za súhlas.',
  others: 'Niektoré z týchto cookies pochádzajú od iných firiem.',
  expired: 'Vaša predchádzajúca voľba už neplatí.',
  policyChanged: 'Naše zásady ochrany súkromia sa zmenili.',
  unreadable: 'Vašu predchádzajúcu voľbu sa nepodarilo načítať.',
  purposeAdded: 'Nové od vašej poslednej voľby: {items}.',
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
  separate: 'Vyžaduje samostatný súhlas, ktorý „{button}“ nezahŕňa.',
  objection: 'Zapnuté. Môžete to vypnúť.',
  services: 'Služby',
  cookies: 'Cookies',
  provider: 'Poskytovateľ',
  purpose: 'Účel',
  data: 'Údaje',
  country: 'Krajina',
  duration: 'Doba uloženia',
  undecided: 'Zatiaľ ste sa nerozhodli.',
  decided: 'Dátum voľby: {date}. Platí do: {until}.',
  agreed: 'Váš súhlas: {items}.',
  nothing: 'Neprijali ste žiadne voliteľné cookies.',
  record: 'ID súhlasu',
  copy: 'Kopírovať',
  copied: 'Skopírované',
  signal:
    'Váš prehliadač vysiela signál {signal}. Rešpektujeme ho: všetko voliteľné zostáva vypnuté, kým to nezapnete.',
  notStored: 'Váš prehliadač túto voľbu neuložil. Platí len pre túto stránku.',
  guardian: 'Najprv musí súhlasiť rodič alebo zákonný zástupca.',

  removeTitle: 'Odstránenie cookies',
  removeText: 'Cookies môžete odstrániť aj v nastaveniach prehliadača (súkromie alebo údaje webov).',

  embed: 'Tento obsah pochádza z webu {host}. Na jeho načítanie je potrebný váš súhlas: {category}.',
  loadOnce: 'Načítať raz',
  alwaysAllow: 'Vždy povoliť',
};

export default sk;
