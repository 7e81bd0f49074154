import type { Messages } from './messages.js';

const sv: Messages = {
  title: 'Valfria kakor',
  intro:
    '{site} ber om att få använda valfria kakor, en del från andra företag, för: {purposes}. Du kan fritt avvisa dem.',
  introOptOut:
    '{site} använder valfria kakor, en del från andra företag, för: {purposes}. Du kan avvisa dem när som helst.',
  introImplied:
    '{site} använder valfria kakor, en del från andra företag, för: {purposes}. Att surfa vidare räknas som samtycke om du inte avvisar dem.',
  expired: 'Ditt tidigare val har gått ut.',
  policyChanged: 'Vår integritetspolicy har ändrats.',
  unreadable: 'Ditt tidigare val kunde inte läsas.',
  purposeAdded: 'Nytt sedan ditt senaste val: {items}.',
  accept: 'Acceptera',
  reject: 'Avvisa',
  customise: 'Anpassa',
  policy: 'Integritetspolicy',
  close: 'Stäng',

  functional: 'Nödvändiga',
  functionalText: 'Strikt nödvändiga för att webbplatsen ska fungera. De kräver inte ditt samtycke.',
  optional: 'statistik, annonser och innehåll från andra webbplatser',
  optionalText: 'Behövs inte för att webbplatsen ska fungera.',

  settings: 'Inställningar för kakor',
  save: 'Spara',
  acceptAll: 'Acceptera alla',
  rejectAll: 'Avvisa alla',
  alwaysOn: 'Alltid på',
  separate: 'Av, om du inte väljer annat här.',
  services: 'Tjänster',
  cookies: 'Kakor',
  provider: 'Leverantör',
  purpose: 'Ändamål',
  data: 'Uppgifter',
  country: 'Land',
  duration: 'Lagringstid',
  undecided: 'Du har inte valt än.',
  decided: 'Du gjorde ditt val {date}. Det gäller till {until}.',
  agreed: 'Du har samtyckt till: {items}.',
  nothing: 'inget',
  record: 'Samtyckesregistrering',
  copy: 'Kopiera',
  copied: 'Kopierat',
  signal: 'Din webbläsare skickar {signal}. Signalen respekteras: allt valfritt är av, om du inte väljer annat här.',
  notStored: 'Din webbläsare sparade inte valet. Det gäller bara på den här sidan.',
  guardian: 'En förälder eller vårdnadshavare måste samtycka först.',
  doNotSell: 'Sälj eller dela inte mina personuppgifter',

  removeTitle: 'Ta bort kakor',
  removeText: 'Du kan också ta bort kakor i webbläsarens inställningar, under integritet eller webbplatsdata.',

  embed: '”{title}” kommer från {host} och kräver ditt samtycke till: {category}.',
  loadOnce: 'Läs in en gång',
  alwaysAllow: 'Tillåt alltid',
};

export default sv;
