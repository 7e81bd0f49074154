import type { Messages } from './messages.js';

const lv: Messages = {
  title: 'Neobligātās sīkdatnes',
  intro:
    '{site} lūdz atļauju izmantot neobligātas sīkdatnes, tostarp citu uzņēmumu, šādiem mērķiem: {purposes}. Varat tās brīvi noraidīt.',
  introOptOut:
    '{site} izmanto neobligātas sīkdatnes, tostarp citu uzņēmumu, šādiem mērķiem: {purposes}. Varat tās jebkurā laikā noraidīt.',
  introImplied:
    '{site} izmanto neobligātas sīkdatnes, tostarp citu uzņēmumu, šādiem mērķiem: {purposes}. Turpmāka pārlūkošana nozīmē piekrišanu, ja vien tās nenoraidāt.',
  expired: 'Iepriekšējā izvēle vairs nav spēkā.',
  policyChanged: 'Mūsu privātuma politika ir mainījusies.',
  unreadable: 'Iepriekšējā izvēle nav nolasāma.',
  purposeAdded: 'Jaunums kopš iepriekšējās izvēles: {items}.',
  accept: 'Pieņemt',
  reject: 'Noraidīt',
  customise: 'Pielāgot',
  policy: 'Privātuma politika',
  close: 'Aizvērt',

  functional: 'Nepieciešamās',
  functionalText: 'Obligāti nepieciešamas šīs vietnes darbībai. Jūsu piekrišana nav nepieciešama.',
  optional: 'statistika, reklāma un citu vietņu saturs',
  optionalText: 'Nav nepieciešamas šīs vietnes darbībai.',

  settings: 'Sīkdatņu iestatījumi',
  save: 'Saglabāt',
  acceptAll: 'Pieņemt visas',
  rejectAll: 'Noraidīt visas',
  alwaysOn: 'Vienmēr ieslēgts',
  separate: 'Izslēgts, ja vien to neieslēdzat šeit.',
  services: 'Pakalpojumi',
  cookies: 'Sīkdatnes',
  provider: 'Sniedzējs',
  purpose: 'Mērķis',
  data: 'Dati',
  country: 'Valsts',
  duration: 'Ilgums',
  undecided: 'Izvēle vēl nav izdarīta.',
  decided: 'Izvēle: {date}. Spēkā līdz: {until}.',
  agreed: 'Jūsu piekrišana: {items}.',
  nothing: 'nav dota',
  record: 'Piekrišanas ieraksts',
  copy: 'Kopēt',
  copied: 'Nokopēts',
  signal: 'Pārlūks sūta {signal}. To ievērojam: viss neobligātais ir izslēgts, ja vien to neieslēdzat šeit.',
  notStored: 'Pārlūks šo izvēli nesaglabāja. Tā ir spēkā tikai šajā lapā.',
  guardian: 'Vispirms jāpiekrīt vecākam vai aizbildnim.',
  doNotSell: 'Nepārdot un nekopīgot manus personas datus',

  removeTitle: 'Sīkdatņu dzēšana',
  removeText: 'Sīkdatnes varat dzēst arī pārlūka iestatījumos (privātums vai vietņu dati).',

  embed: 'Saturam „{title}” no vietnes {host} nepieciešama jūsu piekrišana: {category}.',
  loadOnce: 'Ielādēt vienreiz',
  alwaysAllow: 'Vienmēr atļaut',
};

export default lv;
