import type { Messages } from './messages.js';

const hr: Messages = {
  title: 'Neobavezni kolačići',
  intro:
    '{site} traži vašu privolu za upotrebu neobaveznih kolačića u ove svrhe: {purposes}. {others} Možete ih prihvatiti ili odbiti i svoj odabir promijeniti u svakom trenutku.',
  introOptOut:
    '{site} upotrebljava neobavezne kolačiće u ove svrhe: {purposes}. {others} Možete ih odbiti u svakom trenutku.',
  introImplied:
    '{site} upotrebljava neobavezne kolačiće u ove svrhe: {purposes}. {others} Ako nastavite pregledavati, a ne odbijete ih, to se smatra privolom.',
  others: 'Neki od tih kolačića pripadaju drugim tvrtkama.',
  expired: 'Vaš prijašnji odabir više ne vrijedi.',
  policyChanged: 'Promijenila su se naša pravila privatnosti.',
  unreadable: 'Nismo mogli pročitati vaš prijašnji odabir.',
  purposeAdded: 'Novo od vašeg prijašnjeg odabira: {items}.',
  accept: 'Prihvati',
  reject: 'Odbij',
  customise: 'Prilagodi',
  policy: 'Pravila privatnosti',
  close: 'Zatvori',

  functional: 'Nužni',
  functionalText: 'Strogo nužni za rad ovog web-mjesta. Ne zahtijevaju vašu privolu.',
  optional: 'statistika, oglašavanje i sadržaj drugih web-mjesta',
  optionalText: 'Nisu potrebni za rad ovog web-mjesta.',

  settings: 'Postavke kolačića',
  save: 'Spremi',
  acceptAll: 'Prihvati sve',
  rejectAll: 'Odbij sve',
  alwaysOn: 'Uvijek uključeno',
  separate: 'Potrebna je zasebna privola, koju „{button}” ne obuhvaća.',
  objection: 'Uključeno. Možete to isključiti.',
  services: 'Usluge',
  cookies: 'Kolačići',
  provider: 'Pružatelj',
  purpose: 'Svrha',
  data: 'Podaci',
  country: 'Država',
  duration: 'Trajanje',
  undecided: 'Još niste odlučili.',
  decided: 'Datum odluke: {date}. Vrijedi do: {until}.',
  agreed: 'Vaša privola: {items}.',
  nothing: 'Niste prihvatili nijedan neobavezni kolačić.',
  record: 'ID privole',
  copy: 'Kopiraj',
  copied: 'Kopirano',
  signal:
    'Vaš preglednik šalje signal {signal}. Poštujemo ga: sve neobavezno ostaje isključeno, osim ako to sami ne uključite.',
  notStored: 'Vaš preglednik nije spremio ovaj odabir. Vrijedi samo za ovu stranicu.',
  guardian: 'Najprije privolu mora dati roditelj ili skrbnik.',

  removeTitle: 'Brisanje kolačića',
  removeText: 'Kolačiće možete izbrisati i u postavkama preglednika, pod privatnošću ili podacima web-mjesta.',

  embed: 'Ovaj sadržaj dolazi s web-mjesta {host}. Za učitavanje je potrebna vaša privola: {category}.',
  loadOnce: 'Učitaj jednom',
  alwaysAllow: 'Uvijek dopusti',
};

export default hr;
