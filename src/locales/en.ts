import type { Messages } from './messages.js';

const en: Messages = {
  title: 'Optional cookies',
  intro:
    '{site} asks to use optional cookies, some of them from other companies, for {purposes}. You are free to refuse.',
  introOptOut:
    '{site} uses optional cookies, some of them from other companies, for {purposes}. You can refuse at any time.',
  introImplied:
    '{site} uses optional cookies, some of them from other companies, for {purposes}. If you keep browsing, you consent unless you refuse.',
  expired: 'Your earlier choice has expired.',
  policyChanged: 'Our policy has changed.',
  unreadable: 'Your earlier choice could not be read.',
  purposeAdded: 'New since your last choice: {items}.',
  accept: 'Accept',
  reject: 'Reject',
  customise: 'Customise',
  policy: 'Privacy policy',
  close: 'Close',

  functional: 'Functional',
  functionalText: 'Strictly necessary for this site to work. These do not need your consent.',
  optional: 'statistics, advertising and content from other sites',
  optionalText: 'Not needed for this site to work.',

  settings: 'Cookie settings',
  save: 'Save',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  alwaysOn: 'Always on',
  separate: 'Not included in “Accept all”: turn it on here if you agree.',
  services: 'Services',
  cookies: 'Cookies',
  provider: 'Provider',
  purpose: 'Purpose',
  data: 'Data',
  country: 'Country',
  duration: 'Duration',
  undecided: 'You have not decided yet.',
  decided: 'You decided on {date}. We will remember it until {until}.',
  agreed: 'You agreed to: {items}.',
  nothing: 'nothing',
  record: 'Consent record',
  copy: 'Copy',
  copied: 'Copied',
  signal: 'Your browser sends {signal}. We respect it: optional cookies stay off unless you turn them on here.',
  notStored: 'Your browser could not save your choice, so it applies to this page only.',
  guardian: 'A parent or guardian has to agree first.',
  doNotSell: 'Do not sell or share my personal information',

  removeTitle: 'Removing cookies',
  removeText: 'You can also delete cookies in your browser’s settings, under privacy or site data.',

  embed: '“{title}” comes from {host} and needs your consent to: {category}.',
  loadOnce: 'Load once',
  alwaysAllow: 'Always allow',
};

export default en;
