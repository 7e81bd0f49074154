import type { Messages } from './messages.js';

const hu: Messages = {
  title: 'Opcionális sütik',
  intro:
    'Ez a webhely ({site}) opcionális, részben más cégektől származó sütiket szeretne használni ehhez: {purposes}. Ezt elutasíthatja.',
  introOptOut:
    'Ez a webhely ({site}) opcionális, részben más cégektől származó sütiket használ ehhez: {purposes}. Ezt bármikor elutasíthatja.',
  introImplied:
    'Ez a webhely ({site}) opcionális, részben más cégektől származó sütiket használ ehhez: {purposes}. A böngészés folytatása hozzájárulásnak számít, hacsak nem utasítja el.',
  expired: 'Korábbi döntése lejárt.',
  policyChanged: 'Szabályzatunk megváltozott.',
  unreadable: 'Korábbi döntése nem olvasható.',
  purposeAdded: 'Új a korábbi döntése óta: {items}.',
  accept: 'Elfogadás',
  reject: 'Elutasítás',
  customise: 'Testreszabás',
  policy: 'Adatvédelmi szabályzat',
  close: 'Bezárás',

  functional: 'Szükséges',
  functionalText: 'A webhely működéséhez feltétlenül szükséges. Hozzájárulás nem kell.',
  optional: 'Opcionális',
  optionalText: 'A webhely működéséhez nem szükséges, például statisztika, hirdetés és más webhelyek tartalma.',

  settings: 'Sütibeállítások',
  save: 'Mentés',
  acceptAll: 'Összes elfogadása',
  rejectAll: 'Összes elutasítása',
  alwaysOn: 'Mindig bekapcsolva',
  separate: 'Csak itt kapcsolható be.',
  services: 'Szolgáltatások',
  cookies: 'Sütik',
  name: 'Név',
  provider: 'Szolgáltató',
  purpose: 'Cél',
  data: 'Adatok',
  country: 'Ország',
  duration: 'Időtartam',
  undecided: 'Még nem döntött.',
  decided: 'Döntött: {date} (érvényes eddig: {until}).',
  agreed: 'Hozzájárult ehhez: {items}.',
  nothing: 'semmi',
  record: 'Hozzájárulási bejegyzés',
  copy: 'Másolás',
  copied: 'Másolva',
  signal:
    'Böngészője ezt küldi: {signal}. Ezt betartjuk: minden opcionális elem ki van kapcsolva, hacsak itt be nem kapcsolja.',
  notStored: 'Böngészője nem mentette a döntést. Csak ezen az oldalon érvényes.',
  guardian: 'Előbb szülő vagy gyám hozzájárulása kell.',
  doNotSell: 'Ne adják el és ne osszák meg a személyes adataimat',

  removeTitle: 'Sütik törlése',
  removeText: 'A sütik a böngésző beállításaiban, az adatvédelemnél vagy a webhelyadatoknál is törölhetők.',

  embed: '„{title}” innen származik: {host}. Hozzájárulás kell ehhez: {category}.',
  loadOnce: 'Egyszeri betöltés',
  alwaysAllow: 'Állandó engedélyezés',
};

export default hu;
