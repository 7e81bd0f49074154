import type { Messages } from './messages.js';

const lt: Messages = {
  title: 'Neprivalomi slapukai',
  intro:
    '{site} prašo jūsų sutikimo naudoti neprivalomus slapukus šiais tikslais: {purposes}. {others} Galite juos priimti arba atmesti ir bet kada pakeisti savo pasirinkimą.',
  introOptOut:
    '{site} naudoja neprivalomus slapukus šiais tikslais: {purposes}. {others} Galite bet kada juos atmesti.',
  introImplied:
    '{site} naudoja neprivalomus slapukus šiais tikslais: {purposes}. {others} Jei naršote toliau jų neatmetę, tai laikoma sutikimu.',
  others: 'Dalis šių slapukų yra kitų įmonių.',
  expired: 'Jūsų ankstesnis pasirinkimas nebegalioja.',
  policyChanged: 'Mūsų privatumo politika pasikeitė.',
  unreadable: 'Jūsų ankstesnio pasirinkimo nepavyko nuskaityti.',
  purposeAdded: 'Nauja nuo ankstesnio pasirinkimo: {items}.',
  accept: 'Priimti',
  reject: 'Atmesti',
  customise: 'Tinkinti',
  policy: 'Privatumo politika',
  close: 'Uždaryti',

  functional: 'Būtinieji',
  functionalText: 'Būtinai reikalingi šiai svetainei veikti. Jūsų sutikimo nereikia.',
  optional: 'statistika, reklama ir kitų svetainių turinys',
  optionalText: 'Nereikalingi šiai svetainei veikti.',

  settings: 'Slapukų nustatymai',
  save: 'Išsaugoti',
  acceptAll: 'Priimti visus',
  rejectAll: 'Atmesti visus',
  alwaysOn: 'Visada įjungta',
  separate: 'Reikia atskiro sutikimo, kurio „{button}“ neapima.',
  objection: 'Įjungta. Galite tai išjungti.',
  services: 'Paslaugos',
  cookies: 'Slapukai',
  provider: 'Teikėjas',
  purpose: 'Tikslas',
  data: 'Duomenys',
  country: 'Šalis',
  duration: 'Trukmė',
  undecided: 'Jūs dar nepasirinkote.',
  decided: 'Pasirinkimo data: {date}. Galioja iki: {until}.',
  agreed: 'Jūsų sutikimas: {items}.',
  nothing: 'Nepriėmėte jokių neprivalomų slapukų.',
  record: 'Sutikimo ID',
  copy: 'Kopijuoti',
  copied: 'Nukopijuota',
  signal:
    'Jūsų naršyklė siunčia signalą {signal}. Jo laikomės: visa, kas neprivaloma, išjungta, nebent jūs tai įjungtumėte.',
  notStored: 'Jūsų naršyklė neišsaugojo šio pasirinkimo. Jis galioja tik šiame puslapyje.',
  guardian: 'Pirmiausia turi sutikti vienas iš tėvų arba globėjas.',

  removeTitle: 'Slapukų šalinimas',
  removeText: 'Slapukus galite ištrinti ir naršyklės nustatymuose, privatumo arba svetainių duomenų skiltyje.',

  embed: 'Šį turinį teikia {host}. Jam įkelti reikia jūsų sutikimo: {category}.',
  loadOnce: 'Įkelti vieną kartą',
  alwaysAllow: 'Visada leisti',
};

export default lt;
