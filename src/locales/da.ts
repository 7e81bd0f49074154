import type { Messages } from './messages.js';

const da: Messages = {
  title: 'Valgfrie cookies',
  intro:
    '{site} beder om dit samtykke til valgfrie cookies til følgende formål: {purposes}. {others} Du kan acceptere eller afvise dem og til enhver tid ændre dit valg.',
  introOptOut:
    '{site} bruger valgfrie cookies til følgende formål: {purposes}. {others} Du kan til enhver tid afvise dem.',
  introImplied:
    '{site} bruger valgfrie cookies til følgende formål: {purposes}. {others} Hvis du surfer videre uden at afvise dem, betragtes det som samtykke.',
  others: 'Nogle af disse cookies kommer fra andre virksomheder.',
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
  optional: 'statistik, annoncering og indhold fra andre websteder',
  optionalText: 'Ikke nødvendige for, at dette websted fungerer.',

  settings: 'Cookieindstillinger',
  save: 'Gem',
  acceptAll: 'Accepter alle',
  rejectAll: 'Afvis alle',
  alwaysOn: 'Altid slået til',
  separate: 'Kræver særskilt samtykke, som ikke er omfattet af ”{button}”.',
  objection: 'Slået til. Du kan slå det fra.',
  services: 'Tjenester',
  cookies: 'Cookies',
  provider: 'Udbyder',
  purpose: 'Formål',
  data: 'Data',
  country: 'Land',
  duration: 'Varighed',
  undecided: 'Du har ikke valgt endnu.',
  decided: 'Du traf dit valg den {date}. Det gælder til den {until}.',
  agreed: 'Accepteret: {items}.',
  nothing: 'Du har ikke accepteret nogen valgfrie cookies.',
  record: 'Samtykke-ID',
  copy: 'Kopier',
  copied: 'Kopieret',
  signal: 'Din browser sender {signal}. Vi respekterer det: Alt valgfrit er slået fra, medmindre du selv slår det til.',
  notStored: 'Din browser gemte ikke dette valg. Det gælder kun for denne side.',
  guardian: 'En forælder eller værge skal give samtykke først.',

  removeTitle: 'Sletning af cookies',
  removeText: 'Du kan også slette cookies i din browsers indstillinger under privatliv eller webstedsdata.',

  embed: 'Dette indhold kommer fra {host}. Det kræver dit samtykke at indlæse det: {category}.',
  loadOnce: 'Indlæs én gang',
  alwaysAllow: 'Tillad altid',
};

export default da;
