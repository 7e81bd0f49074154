import type { Messages } from './messages.js';

const et: Messages = {
  title: 'Valikulised küpsised',
  intro:
    '{site} palub teie nõusolekut valikuliste küpsiste kasutamiseks järgmistel eesmärkidel: {purposes}. {others} Võite nõustuda või keelduda ja oma valikut igal ajal muuta.',
  introOptOut:
    '{site} kasutab valikulisi küpsiseid järgmistel eesmärkidel: {purposes}. {others} Võite igal ajal keelduda.',
  introImplied:
    '{site} kasutab valikulisi küpsiseid järgmistel eesmärkidel: {purposes}. {others} Kui jätkate sirvimist ega keeldu, loetakse see nõusolekuks.',
  others: 'Osa küpsistest pärineb teistelt ettevõtetelt.',
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
  optionalText: 'Pole selle saidi toimimiseks vajalikud.',

  settings: 'Küpsiste sätted',
  save: 'Salvesta',
  acceptAll: 'Nõustun kõigiga',
  rejectAll: 'Keeldun kõigist',
  alwaysOn: 'Alati sees',
  separate: 'Vajab eraldi nõusolekut, mida „{button}“ ei hõlma.',
  objection: 'Sees. Saate selle välja lülitada.',
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
  nothing: 'Te pole valikuliste küpsistega nõustunud.',
  record: 'Nõusoleku ID',
  copy: 'Kopeeri',
  copied: 'Kopeeritud',
  signal:
    'Teie brauser saadab signaali {signal}. Järgime seda: kõik valikuline on väljas, kui te ise seda sisse ei lülita.',
  notStored: 'Teie brauser ei salvestanud seda valikut. See kehtib ainult sellel lehel.',
  guardian: 'Enne peab nõustuma vanem või eestkostja.',

  removeTitle: 'Küpsiste kustutamine',
  removeText: 'Saate küpsiseid kustutada ka brauseri sätetes, privaatsuse või saidiandmete all.',

  embed: 'See sisu pärineb aadressilt {host}. Selle laadimiseks on vaja teie nõusolekut: {category}.',
  loadOnce: 'Laadi üks kord',
  alwaysAllow: 'Luba alati',
};

export default et;
