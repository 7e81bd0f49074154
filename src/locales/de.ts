import type { Messages } from './messages.js';

const de: Messages = {
  title: 'Optionale Cookies',
  intro:
    '{site} bittet um Ihre Einwilligung in optionale Cookies für folgende Zwecke: {purposes}. {others} Sie können sie akzeptieren oder ablehnen und Ihre Auswahl jederzeit ändern.',
  introOptOut:
    '{site} verwendet optionale Cookies für folgende Zwecke: {purposes}. {others} Sie können sie jederzeit ablehnen.',
  introImplied:
    '{site} verwendet optionale Cookies für folgende Zwecke: {purposes}. {others} Wenn Sie weitersurfen, ohne sie abzulehnen, gilt das als Einwilligung.',
  others: 'Einige dieser Cookies stammen von anderen Unternehmen.',
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
  separate: 'Erfordert eine gesonderte Einwilligung, die „{button}“ nicht umfasst.',
  objection: 'Eingeschaltet. Sie können das ausschalten.',
  services: 'Dienste',
  cookies: 'Cookies',
  provider: 'Anbieter',
  purpose: 'Zweck',
  data: 'Daten',
  country: 'Land',
  duration: 'Speicherdauer',
  undecided: 'Sie haben noch keine Auswahl getroffen.',
  decided: 'Sie haben Ihre Auswahl am {date} getroffen. Sie gilt bis zum {until}.',
  agreed: 'Ihre Einwilligung: {items}.',
  nothing: 'Sie haben keine optionalen Cookies akzeptiert.',
  record: 'Einwilligungs-ID',
  copy: 'Kopieren',
  copied: 'Kopiert',
  signal:
    'Ihr Browser sendet {signal}. Wir beachten das: Alles Optionale bleibt ausgeschaltet, sofern Sie es nicht selbst einschalten.',
  notStored: 'Ihr Browser hat diese Auswahl nicht gespeichert. Sie gilt nur für diese Seite.',
  guardian: 'Zuerst muss ein Elternteil oder Vormund zustimmen.',

  removeTitle: 'Cookies löschen',
  removeText:
    'Sie können Cookies auch in den Einstellungen Ihres Browsers löschen, unter Datenschutz oder Websitedaten.',

  embed: 'Dieser Inhalt stammt von {host}. Zum Laden ist Ihre Einwilligung erforderlich: {category}.',
  loadOnce: 'Einmal laden',
  alwaysAllow: 'Immer erlauben',
};

export default de;
