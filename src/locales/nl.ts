import type { Messages } from './messages.js';

const nl: Messages = {
  title: 'Optionele cookies',
  intro:
    '{site} vraagt toestemming om optionele cookies te gebruiken, deels van andere bedrijven, voor: {purposes}. Je bent vrij om te weigeren.',
  introOptOut:
    '{site} gebruikt optionele cookies, deels van andere bedrijven, voor: {purposes}. Je kunt op elk moment weigeren.',
  introImplied:
    '{site} gebruikt optionele cookies, deels van andere bedrijven, voor: {purposes}. Verder surfen geldt als toestemming, tenzij je weigert.',
  expired: 'Je eerdere keuze is verlopen.',
  policyChanged: 'Ons privacybeleid is gewijzigd.',
  unreadable: 'Je eerdere keuze kon niet worden gelezen.',
  purposeAdded: 'Nieuw sinds je laatste keuze: {items}.',
  accept: 'Accepteren',
  reject: 'Weigeren',
  customise: 'Aanpassen',
  policy: 'Privacybeleid',
  close: 'Sluiten',

  functional: 'Functioneel',
  functionalText: 'Strikt noodzakelijk om deze site te laten werken. Je toestemming is hiervoor niet nodig.',
  optional: 'statistieken, advertenties en inhoud van andere sites',
  optionalText: 'Niet nodig om deze site te laten werken.',

  settings: 'Cookie-instellingen',
  save: 'Opslaan',
  acceptAll: 'Alles accepteren',
  rejectAll: 'Alles weigeren',
  alwaysOn: 'Altijd aan',
  separate: 'Alleen aan als je het hier aanzet.',
  services: 'Diensten',
  cookies: 'Cookies',
  provider: 'Aanbieder',
  purpose: 'Doel',
  data: 'Gegevens',
  country: 'Land',
  duration: 'Bewaartermijn',
  undecided: 'Je hebt nog niet gekozen.',
  decided: 'Je keuze is van {date}. Deze geldt tot {until}.',
  agreed: 'Je hebt toestemming gegeven voor: {items}.',
  nothing: 'niets',
  record: 'Toestemmingsregistratie',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  signal: 'Je browser stuurt {signal}. Dit wordt gerespecteerd: al het optionele staat uit, tenzij je het hier aanzet.',
  notStored: 'Je browser heeft deze keuze niet opgeslagen. Deze geldt alleen voor deze pagina.',
  guardian: 'Een ouder of voogd moet eerst toestemming geven.',
  doNotSell: 'Mijn persoonlijke gegevens niet verkopen of delen',

  removeTitle: 'Cookies verwijderen',
  removeText: 'Je kunt cookies ook verwijderen in de instellingen van je browser, onder privacy of sitegegevens.',

  embed: '“{title}” komt van {host} en vereist je toestemming voor: {category}.',
  loadOnce: 'Eén keer laden',
  alwaysAllow: 'Altijd toestaan',
};

export default nl;
