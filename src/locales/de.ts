import type { Messages } from './messages.js';

const de: Messages = {
  title: 'Optionale Cookies',
  intro:
    '{site} möchte optionale Cookies verwenden, teils von anderen Unternehmen, für {purposes}. Es steht Ihnen frei, abzulehnen.',
  introOptOut:
    '{site} verwendet optionale Cookies, teils von anderen Unternehmen, für {purposes}. Sie können jederzeit ablehnen.',
  introImplied:
    '{site} verwendet optionale Cookies, teils von anderen Unternehmen, für {purposes}. Weitersurfen gilt als Einwilligung, sofern Sie nicht ablehnen.',
  expired: 'Ihre frühere Auswahl ist abgelaufen.',
  policyChanged: 'Unsere Datenschutzerklärung hat sich geändert.',
  unreadable: 'Ihre frühere Auswahl konnte nicht gelesen werden.',
  purposeAdded: 'Neu seit Ihrer letzten Auswahl: {items}.',
  accept: 'Akzeptieren',
  reject: 'Ablehnen',
  customise: 'Anpassen',
  policy: 'Datenschutzerklärung',
  close: 'Schließen',

  functional: 'Notwendig',
  functionalText: 'Für den Betrieb dieser Website unbedingt erforderlich. Ihre Einwilligung ist dafür nicht nötig.',
  optional: 'Statistik, Werbung und Inhalte anderer Websites',
  optionalText: 'Für den Betrieb dieser Website nicht erforderlich.',

  settings: 'Cookie-Einstellungen',
  save: 'Speichern',
  acceptAll: 'Alle akzeptieren',
  rejectAll: 'Alle ablehnen',
  alwaysOn: 'Immer aktiv',
  separate: 'Nur aktiv, wenn Sie es hier einschalten.',
  services: 'Dienste',
  cookies: 'Cookies',
  provider: 'Anbieter',
  purpose: 'Zweck',
  data: 'Daten',
  country: 'Land',
  duration: 'Speicherdauer',
  undecided: 'Sie haben noch nicht entschieden.',
  decided: 'Sie haben am {date} entschieden. Das gilt bis {until}.',
  agreed: 'Ihre Einwilligung: {items}.',
  nothing: 'keine',
  record: 'Einwilligungsnachweis',
  copy: 'Kopieren',
  copied: 'Kopiert',
  signal:
    'Ihr Browser sendet {signal}. Das wird beachtet: Alles Optionale ist nur aktiv, wenn Sie es hier einschalten.',
  notStored: 'Ihr Browser hat diese Auswahl nicht gespeichert. Sie gilt nur für diese Seite.',
  guardian: 'Zuerst muss ein Elternteil oder Vormund zustimmen.',
  doNotSell: 'Meine personenbezogenen Daten nicht verkaufen oder weitergeben',

  removeTitle: 'Cookies löschen',
  removeText:
    'Sie können Cookies auch in den Einstellungen Ihres Browsers löschen, unter Datenschutz oder Websitedaten.',

  embed: '„{title}“ stammt von {host} und erfordert Ihre Einwilligung in: {category}.',
  loadOnce: 'Einmal laden',
  alwaysAllow: 'Immer erlauben',
};

export default de;
