import type { Messages } from './messages.js';

const sv: Messages = {
  title: 'Valfria kakor',
  intro:
    '{site} ber om ditt samtycke till valfria kakor för följande ändamål: {purposes}. {others} Du kan acceptera eller avvisa dem och när som helst ändra ditt val.',
  introOptOut:
    '{site} använder valfria kakor för följande ändamål: {purposes}. {others} Du kan avvisa dem när som helst.',
  introImplied:
    '{site} använder valfria kakor för följande ändamål: {purposes}. {others} Om du surfar vidare utan att avvisa dem räknas det som samtycke.',
  others: 'Vissa av kakorna kommer från andra företag.',
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
  optional: 'statistik, annonsering och innehåll från andra webbplatser',
  optionalText: 'Behövs inte för att webbplatsen ska fungera.',

  settings: 'Inställningar för kakor',
  save: 'Spara',
  acceptAll: 'Acceptera alla',
  rejectAll: 'Avvisa alla',
  alwaysOn: 'Alltid på',
  separate: 'Kräver separat samtycke, som inte ingår i ”{button}”.',
  objection: 'På. Du kan stänga av det.',
  services: 'Tjänster',
  cookies: 'Kakor',
  provider: 'Leverantör',
  purpose: 'Ändamål',
  data: 'Uppgifter',
  country: 'Land',
  duration: 'Lagringstid',
  undecided: 'Du har inte valt än.',
  decided: 'Du gjorde ditt val den {date}. Det gäller till den {until}.',
  agreed: 'Accepterat: {items}.',
  nothing: 'Du har inte accepterat några valfria kakor.',
  record: 'Samtyckes-ID',
  copy: 'Kopiera',
  copied: 'Kopierat',
  signal:
    'Din webbläsare skickar {signal}. Vi respekterar det: allt valfritt är avstängt om du inte själv slår på det.',
  notStored: 'Din webbläsare sparade inte valet. Det gäller bara på den här sidan.',
  guardian: 'En förälder eller vårdnadshavare måste samtycka först.',

  removeTitle: 'Ta bort kakor',
  removeText: 'Du kan också ta bort kakor i webbläsarens inställningar, under integritet eller webbplatsdata.',

  embed: 'Det här innehållet kommer från {host}. För att läsa in det krävs ditt samtycke: {category}.',
  loadOnce: 'Läs in en gång',
  alwaysAllow: 'Tillåt alltid',
};

export default sv;
