import type { Messages } from './messages.js';

const lv: Messages = {
  title: 'Neobligātās sīkdatnes',
  intro:
    '{site} lūdz jūsu piekrišanu izmantot neobligātas sīkdatnes šādiem mērķiem: {purposes}. {others} Varat tās pieņemt vai noraidīt un jebkurā laikā mainīt savu izvēli.',
  introOptOut:
    '{site} izmanto neobligātas sīkdatnes šādiem mērķiem: {purposes}. {others} Varat tās jebkurā laikā noraidīt.',
  introImplied:
    '{site} izmanto neobligātas sīkdatnes šādiem mērķiem: {purposes}. {others} Ja turpināt pārlūkošanu, tās nenoraidot, tas tiek uzskatīts par piekrišanu.',
  others: 'Daļa no šīm sīkdatnēm pieder citiem uzņēmumiem.',
  expired: 'Iepriekšējā izvēle vairs nav spēkā.',
  policyChanged: 'Mūsu privātuma politika ir mainījusies.',
  unreadable: 'Iepriekšējo izvēli neizdevās nolasīt.',
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
  alwaysOn: 'Vienmēr ieslēgtas',
  separate: 'Nepieciešama atsevišķa piekrišana, ko „{button}” neietver.',
  objection: 'Ieslēgts. Varat to izslēgt.',
  services: 'Pakalpojumi',
  cookies: 'Sīkdatnes',
  provider: 'Nodrošinātājs',
  purpose: 'Mērķis',
  data: 'Dati',
  country: 'Valsts',
  duration: 'Ilgums',
  undecided: 'Izvēle vēl nav izdarīta.',
  decided: 'Izvēle: {date}. Spēkā līdz: {until}.',
  agreed: 'Jūsu piekrišana: {items}.',
  nothing: 'Neobligātās sīkdatnes nav pieņemtas.',
  record: 'Piekrišanas ID',
  copy: 'Kopēt',
  copied: 'Nokopēts',
  signal:
    'Jūsu pārlūks sūta signālu {signal}. Mēs to ievērojam: viss neobligātais ir izslēgts, ja vien jūs to neieslēdzat.',
  notStored: 'Pārlūks šo izvēli nesaglabāja. Tā ir spēkā tikai šajā lapā.',
  guardian: 'Vispirms jāpiekrīt kādam no vecākiem vai aizbildnim.',

  removeTitle: 'Sīkdatņu dzēšana',
  removeText: 'Sīkdatnes varat dzēst arī pārlūka iestatījumos (privātums vai vietņu dati).',

  embed: 'Šis saturs ir no vietnes {host}. Lai to ielādētu, nepieciešama jūsu piekrišana: {category}.',
  loadOnce: 'Ielādēt vienreiz',
  alwaysAllow: 'Vienmēr atļaut',
};

export default lv;
