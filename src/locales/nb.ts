import type { Messages } from './messages.js';

const nb: Messages = {
  title: 'Valgfrie informasjonskapsler',
  intro:
    '{site} ber om å få bruke valgfrie informasjonskapsler, noen fra andre selskaper, til: {purposes}. Du kan fritt avvise dem.',
  introOptOut:
    '{site} bruker valgfrie informasjonskapsler, noen fra andre selskaper, til: {purposes}. Du kan når som helst avvise dem.',
  introImplied:
    '{site} bruker valgfrie informasjonskapsler, noen fra andre selskaper, til: {purposes}. Å surfe videre regnes som samtykke, med mindre du avviser dem.',
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
  optional: 'statistikk, annonser og innhold fra andre nettsteder',
  optionalText: 'Ikke nødvendige for at nettstedet skal fungere.',

  settings: 'Cookie-innstillinger',
  save: 'Lagre',
  acceptAll: 'Godta alle',
  rejectAll: 'Avvis alle',
  alwaysOn: 'Alltid på',
  separate: 'Bare på hvis du slår det på her.',
  services: 'Tjenester',
  cookies: 'Informasjonskapsler',
  provider: 'Leverandør',
  purpose: 'Formål',
  data: 'Data',
  country: 'Land',
  duration: 'Varighet',
  undecided: 'Du har ikke valgt ennå.',
  decided: 'Du tok valget {date}. Det gjelder til {until}.',
  agreed: 'Du har samtykket til: {items}.',
  nothing: 'ingenting',
  record: 'Samtykkeregistrering',
  copy: 'Kopier',
  copied: 'Kopiert',
  signal: 'Nettleseren din sender {signal}. Dette respekteres: Alt valgfritt er av, med mindre du slår det på her.',
  notStored: 'Nettleseren din lagret ikke valget. Det gjelder bare for denne siden.',
  guardian: 'En forelder eller verge må samtykke først.',
  doNotSell: 'Ikke selg eller del personopplysningene mine',

  removeTitle: 'Slette informasjonskapsler',
  removeText:
    'Du kan også slette informasjonskapsler i innstillingene i nettleseren, under personvern eller nettstedsdata.',

  embed: '«{title}» kommer fra {host} og krever samtykke fra deg til: {category}.',
  loadOnce: 'Last inn én gang',
  alwaysAllow: 'Tillat alltid',
};

export default nb;
