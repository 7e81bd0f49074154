import type { Messages } from './messages.js';

const nl: Messages = {
  title: 'Optionele cookies',
  intro:
    '{site} vraagt je toestemming om optionele cookies te gebruiken voor de volgende doeleinden: {purposes}. {others} Je kunt ze accepteren of weigeren en je keuze op elk moment wijzigen.',
  introOptOut:
    '{site} gebruikt optionele cookies voor de volgende doeleinden: {purposes}. {others} Je kunt ze op elk moment weigeren.',
  introImplied:
    '{site} gebruikt optionele cookies voor de volgende doeleinden: {purposes}. {others} Als je verder surft zonder ze te weigeren, geldt dat als toestemming.',
  others: 'Sommige van deze cookies zijn van andere bedrijven.',
  expired: 'Je eerdere keuze is verlopen.',
  policyChanged: 'Ons privacybeleid is gewijzigd.',
  unreadable: 'Je eerdere keuze kon niet worden gelezen.',
  purposeAdded: 'Nieuw sinds je laatste keuze: {items}.',
  accept: 'Accepteren',
  reject: 'Weigeren',
  customise: 'Aanpassen',
  policy: 'Privacybeleid',
  close: 'Sluiten',

  functional: 'Noodzakelijk',
  functionalText: 'Strikt noodzakelijk om deze site te laten werken. Je toestemming is hiervoor niet nodig.',
  optional: 'statistieken, advertenties en inhoud van andere sites',
  optionalText: 'Niet nodig om deze site te laten werken.',

  settings: 'Cookie-instellingen',
  save: 'Opslaan',
  acceptAll: 'Alles accepteren',
  rejectAll: 'Alles weigeren',
  alwaysOn: 'Altijd aan',
  separate: 'Vereist aparte toestemming, die niet onder “{button}” valt.',
  objection: 'Aan. Je kunt dit uitzetten.',
  services: 'Diensten',
  cookies: 'Cookies',
  provider: 'Aanbieder',
  purpose: 'Doel',
  data: 'Gegevens',
  country: 'Land',
  duration: 'Bewaartermijn',
  undecided: 'Je hebt nog niet gekozen.',
  decided: 'Je hebt je keuze gemaakt op {date}. Deze geldt tot {until}.',
  agreed: 'Geaccepteerd: {items}.',
  nothing: 'Je hebt geen optionele cookies geaccepteerd.',
  record: 'Toestemmings-ID',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  signal:
    'Je browser stuurt {signal}. We respecteren dit: alles wat optioneel is, blijft uit tenzij je het zelf aanzet.',
  notStored: 'Je browser heeft deze keuze niet opgeslagen. Deze geldt alleen voor deze pagina.',
  guardian: 'Een ouder of voogd moet eerst toestemming geven.',

  removeTitle: 'Cookies verwijderen',
  removeText: 'Je kunt cookies ook verwijderen in de instellingen van je browser, onder privacy of sitegegevens.',

  embed: 'Deze inhoud komt van {host}. Om die te laden is je toestemming nodig: {category}.',
  loadOnce: 'Eén keer laden',
  alwaysAllow: 'Altijd toestaan',
};

export default nl;
