import type { Messages } from './messages.js';

const hr: Messages = {
  title: 'Neobavezni kolačići',
  intro:
    '{site} traži dopuštenje za neobavezne kolačiće, dijelom drugih tvrtki, u ove svrhe: {purposes}. Možete ih slobodno odbiti.',
  introOptOut:
    '{site} upotrebljava neobavezne kolačiće, dijelom drugih tvrtki, u ove svrhe: {purposes}. Možete ih odbiti u svakom trenutku.',
  introImplied:
    '{site} upotrebljava neobavezne kolačiće, dijelom drugih tvrtki, u ove svrhe: {purposes}. Nastavak pregledavanja vrijedi kao privola, osim ako ih odbijete.',
  expired: 'Vaš prijašnji odabir je istekao.',
  policyChanged: 'Naša pravila privatnosti su se promijenila.',
  unreadable: 'Vaš prijašnji odabir nije se mogao pročitati.',
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
  separate: 'Isključeno, osim ako to uključite ovdje.',
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
  nothing: 'nije dana',
  record: 'Zapis o privoli',
  copy: 'Kopiraj',
  copied: 'Kopirano',
  signal:
    'Vaš preglednik šalje {signal}. Signal se poštuje: sve neobavezno je isključeno, osim ako to uključite ovdje.',
  notStored: 'Vaš preglednik nije spremio ovaj odabir. Vrijedi samo za ovu stranicu.',
  guardian: 'Najprije mora pristati roditelj ili skrbnik.',
  doNotSell: 'Nemojte prodavati ni dijeliti moje osobne podatke',

  removeTitle: 'Brisanje kolačića',
  removeText: 'Kolačiće možete izbrisati i u postavkama preglednika, pod privatnošću ili podacima web-mjesta.',

  embed: '„{title}” dolazi s web-mjesta {host} i zahtijeva vašu privolu: {category}.',
  loadOnce: 'Učitaj jednom',
  alwaysAllow: 'Uvijek dopusti',
};

export default hr;
