import type { Messages } from './messages.js';

const en: Messages = {
  title: 'Optional cookies',
  intro:
    '{site} asks for your consent to use optional cookies for these purposes: {purposes}. {others} You can accept or reject them, and change your choice at any time.',
  introOptOut: '{site} uses optional cookies for these purposes: {purposes}. {others} You can reject them at any time.',
  introImplied:
    '{site} uses optional cookies for these purposes: {purposes}. {others} If you keep browsing without rejecting them, that counts as consent.',
  others: 'Some of these cookies come from other companies.',
  expired: 'Your earlier choice has expired.',
  policyChanged: 'Our privacy policy has changed.',
  unreadable: 'Your earlier choice could not be read.',
  purposeAdded: 'New since your last choice: {items}.',
  accept: 'Accept',
  reject: 'Reject',
  customise: 'Customise',
  policy: 'Privacy policy',
  close: 'Close',

  functional: 'Strictly necessary',
  functionalText: 'This site cannot work without these. They do not need your consent.',
  optional: 'statistics, advertising and content from other sites',
  optionalText: 'Not needed for this site to work.',

  settings: 'Cookie settings',
  save: 'Save choices',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  alwaysOn: 'Always on',
  separate: 'Needs your separate consent, which “{button}” does not include.',
  objection: 'On. You can switch it off.',
  services: 'Services',
  cookies: 'Cookies',
  provider: 'Provider',
  purpose: 'Purpose',
  data: 'Data',
  country: 'Country',
  duration: 'Duration',
  undecided: 'You have not made a choice yet.',
  decided: 'You made your choice on {date}. We will remember it until {until}.',
  agreed: 'Accepted: {items}.',
  nothing: 'You did not accept any optional cookies.',
  record: 'Consent ID',
  copy: 'Copy',
  copied: 'Copied',
  signal: 'Your browser sends {signal}. We respect this: optional cookies stay off unless you turn them on yourself.',
  notStored: 'Your browser could not save your choice, so it applies to this page only.',
  guardian: 'A parent or guardian needs to agree first.',

  removeTitle: 'Deleting cookies',
  removeText: 'You can also delete cookies in your browser’s settings, under privacy or site data.',

  embed: 'This content comes from {host}. To load it, we need your consent to: {category}.',
  loadOnce: 'Load once',
  alwaysAllow: 'Always allow',
};

export default en;
