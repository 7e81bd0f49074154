import type { Messages } from './messages.js';

const da: Messages = {
  title: 'Valgfrie cookies',
  intro:
    '{site} beder om lov til at bruge valgfrie cookies, nogle fra andre virksomheder, til: {purposes}. Du kan frit afvise dem.',
  introOptOut:
    '{site} bruger valgfrie cookies, nogle fra andre virksomheder, til: {purposes}. Du kan til enhver tid afvise dem.',
  introImplied:
    '{site} bruger valgfrie cookies, nogle fra andre virksomheder, til: {purposes}. Hvis du surfer videre, gælder det som samtykke, medmindre du afviser dem.',
  expired: 'Dit tidligere valg er udløbet.',
  policyChanged: 'Vores privatlivspolitik er ændret.',
  unreadable: 'Dit tidligere valg kunne ikke læses.',
  purposeAdded: 'Nyt siden dit seneste valg: {items}.',
  accept: 'Accepter',
  reject: 'Afvis',
  customise: 'Tilpas',
  policy: 'Privatlivspolitik',
  close: 'Luk',

  functional: 'Nødvendige',
  functionalText: 'Strengt nødvendige for, at dette websted fungerer. De kræver ikke dit samtykke.',
  optional: 'statistik, reklamer og indhold fra andre websteder',
  optionalText: 'Ikke nødvendige for, at dette websted fungerer.',

  settings: 'Cookieindstillinger',
  save: 'Gem',
  acceptAll: 'Accepter alle',
  rejectAll: 'Afvis alle',
  alwaysOn: 'Altid slået til',
  separate: 'Kun slået til, hvis du slår det til her.',
  services: 'Tjenester',
  cookies: 'Cookies',
  provider: 'Udbyder',
  purpose: 'Formål',
  data: 'Data',
  country: 'Land',
  duration: 'Varighed',
  undecided: 'Du har ikke valgt endnu.',
  decided: 'Du valgte den {date}. Det gælder til {until}.',
  agreed: 'Du har givet samtykke til: {items}.',
  nothing: 'intet',
  record: 'Samtykkeregistrering',
  copy: 'Kopiér',
  copied: 'Kopieret',
  signal: 'Din browser sender {signal}. Det respekteres: Alt valgfrit er slået fra, medmindre du slår det til her.',
  notStored: 'Din browser gemte ikke dette valg. Det gælder kun for denne side.',
  guardian: 'En forælder eller værge skal give samtykke først.',
  doNotSell: 'Sælg eller del ikke mine personlige oplysninger',

  removeTitle: 'Sletning af cookies',
  removeText: 'Du kan også slette cookies i din browsers indstillinger under privatliv eller webstedsdata.',

  embed: '”{title}” kommer fra {host} og kræver dit samtykke til: {category}.',
  loadOnce: 'Indlæs én gang',
  alwaysAllow: 'Tillad altid',
};

export default da;
