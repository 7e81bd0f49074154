import type { Messages } from './messages.js';

const et: Messages = {
  title: 'Valikulised küpsised',
  intro:
    '{site} palub luba kasutada valikulisi küpsiseid, osalt teiste ettevõtete omi, järgmistel eesmärkidel: {purposes}. Võite vabalt keelduda.',
  introOptOut:
    '{site} kasutab valikulisi küpsiseid, osalt teiste ettevõtete omi, järgmistel eesmärkidel: {purposes}. Võite igal ajal keelduda.',
  introImplied:
    '{site} kasutab valikulisi küpsiseid, osalt teiste ettevõtete omi, järgmistel eesmärkidel: {purposes}. Sirvimise jätkamine loetakse nõusolekuks, kui te ei keeldu.',
  expired: 'Teie varasem valik on aegunud.',
  policyChanged: 'Meie privaatsuspoliitika on muutunud.',
  unreadable: 'Teie varasemat valikut ei õnnestunud lugeda.',
  purposeAdded: 'Uus pärast teie viimast valikut: {items}.',
  accept: 'Nõustun',
  reject: 'Keeldun',
  customise: 'Kohanda',
  policy: 'Privaatsuspoliitika',
  close: 'Sulge',

  functional: 'Vajalikud',
  functionalText: 'Selle saidi toimimiseks hädavajalikud. Teie nõusolekut pole vaja.',
  optional: 'statistika, reklaam ja teiste saitide sisu',
  optionalText: 'Selle saidi toimimiseks mittevajalikud.',

  settings: 'Küpsiste sätted',
  save: 'Salvesta',
  acceptAll: 'Nõustun kõigiga',
  rejectAll: 'Keeldun kõigist',
  alwaysOn: 'Alati sees',
  separate: 'Väljas, kui te seda siin sisse ei lülita.',
  services: 'Teenused',
  cookies: 'Küpsised',
  provider: 'Pakkuja',
  purpose: 'Eesmärk',
  data: 'Andmed',
  country: 'Riik',
  duration: 'Kestus',
  undecided: 'Te pole veel valinud.',
  decided: 'Valiku kuupäev: {date}. Kehtib kuni: {until}.',
  agreed: 'Teie nõusolek: {items}.',
  nothing: 'puudub',
  record: 'Nõusoleku kirje',
  copy: 'Kopeeri',
  copied: 'Kopeeritud',
  signal:
    'Teie brauser saadab signaali {signal}. Seda järgitakse: kõik valikuline on väljas, kui te seda siin sisse ei lülita.',
  notStored: 'Teie brauser ei salvestanud seda valikut. See kehtib ainult sellel lehel.',
  guardian: 'Enne peab nõustuma vanem või eestkostja.',
  doNotSell: 'Ärge müüge ega jagage minu isikuandmeid',

  removeTitle: 'Küpsiste kustutamine',
  removeText: 'Saate küpsiseid kustutada ka brauseri sätetes, privaatsuse või saidiandmete all.',

  embed: '„{title}“ pärineb aadressilt {host} ja vajab teie nõusolekut: {category}.',
  loadOnce: 'Laadi üks kord',
  alwaysAllow: 'Luba alati',
};

export default et;
