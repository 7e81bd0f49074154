import type { Messages } from './messages.js';

const nb: Messages = {
  title: 'Valgfrie informasjonskapsler (cookies)',
  intro:
    '{site} ber om ditt samtykke til valgfrie informasjonskapsler for følgende formål: {purposes}. {others} Du kan godta eller avvise dem og når som helst endre valget ditt.',
  introOptOut:
    '{site} bruker valgfrie informasjonskapsler for følgende formål: {purposes}. {others} Du kan når som helst avvise dem.',
  introImplied:
    '{site} bruker valgfrie informasjonskapsler for følgende formål: {purposes}. {others} Hvis du surfer videre uten å avvise dem, regnes det som samtykke.',
  others: 'Noen av informasjonskapslene kommer fra andre selskaper.',
  expired: 'Det tidligere valget ditt er utløpt.',
  policyChanged: 'Personvernerklæringen vår er endret.',
  unreadable: 'Det tidligere valget ditt kunne ikke leses.',
  purposeAdded: 'Nytt siden det siste valget ditt: {items}.',
  accept: 'Godta',
  reject: 'Avvis',
  customise: 'Tilpass',
  policy: 'Personvernerklæring',
  close: 'Lukk',

  functional: 'Nødvendige',
  functionalText: 'Strengt nødvendige for at nettstedet skal fungere. De krever ikke samtykke fra deg.',
  optional: 'statistikk, annonsering og innhold fra andre nettsteder',
  optionalText: 'Ikke nødvendige for at nettstedet skal fungere.',

  settings: 'Cookie-innstillinger',
  save: 'Lagre',
  acceptAll: 'Godta alle',
  rejectAll: 'Avvis alle',
  alwaysOn: 'Alltid på',
  separate: 'Krever eget samtykke, som ikke er omfattet av «{button}».',
  objection: 'På. Du kan slå det av.',
  services: 'Tjenester',
  cookies: 'Informasjonskapsler',
  provider: 'Leverandør',
  purpose: 'Formål',
  data: 'Data',
  country: 'Land',
  duration: 'Varighet',
  undecided: 'Du har ikke valgt ennå.',
  decided: 'Du tok valget {date}. Det gjelder til {until}.',
  agreed: 'Godtatt: {items}.',
  nothing: 'Du har ikke godtatt noen valgfrie informasjonskapsler.',
  record: 'Samtykke-ID',
  copy: 'Kopier',
  copied: 'Kopiert',
  signal: 'Nettleseren din sender {signal}. Vi respekterer dette: Alt valgfritt er av med mindre du selv slår det på.',
  notStored: 'Nettleseren din lagret ikke valget. Det gjelder bare for denne siden.',
  guardian: 'En forelder eller foresatt må samtykke først.',

  removeTitle: 'Slette informasjonskapsler',
  removeText:
    'Du kan også slette informasjonskapsler i innstillingene i nettleseren, under personvern eller nettstedsdata.',

  embed: 'Dette innholdet kommer fra {host}. For å laste det inn trengs ditt samtykke: {category}.',
  loadOnce: 'Last inn én gang',
  alwaysAllow: 'Tillat alltid',
};

export default nb;
