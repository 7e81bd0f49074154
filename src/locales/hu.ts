import type { Messages } from './messages.js';

const hu: Messages = {
  title: 'Opcionális sütik',
  intro:
    'Ez a webhely ({site}) opcionális, részben más cégektől származó sütiket használna ehhez: {purposes}. Elutasíthatja.',
  introOptOut:
    'Ez a webhely ({site}) opcionális, részben más cégektől származó sütiket használ ehhez: {purposes}. Ezt bármikor elutasíthatja.',
  introImplied:
    'Ez a webhely ({site}) opcionális, részben más cégektől származó sütiket használ ehhez: {purposes}. A böngészés folytatása hozzájárulás, hacsak el nem utasítja.',
  expired: 'Korábbi döntése lejárt.',
  policyChanged: 'Szabályzatunk megváltozott.',
  unreadable: 'Korábbi döntése olvashatatlan.',
  purposeAdded: 'Új a korábbi döntése óta: {items}.',
  accept: 'Elfogadás',
  reject: 'Elutasítás',
  customise: 'Testreszabás',
  policy: 'Adatvédelmi szabályzat',
  close: 'Bezárás',

  functional: 'Szükséges',
  functionalText: 'A webhely működéséhez feltétlenül szükséges. Hozzájárulása nem szükséges.',
  optional: 'statisztika, hirdetés és más webhelyek tartalma',
  optionalText: 'A webhely működéséhez nem szükséges.',

  settings: 'Sütibeállítások',
  save: 'Mentés',
  acceptAll: 'Összes elfogadása',
  rejectAll: 'Összes elutasítása',
  alwaysOn: 'Mindig bekapcsolva',
  separate: 'Csak itt kapcsolható be.',
  services: 'Szolgáltatások',
  cookies: 'Sütik',
  provider: 'Szolgáltató',
  purpose: 'Cél',
  data: 'Adatok',
  country: 'Ország',
  duration: 'Időtartam',
  undecided: 'Még nem döntött.',
  decided: 'Döntött: {date} (érvényes eddig: {until}).',
  agreed: 'Hozzájárulása: {items}.',
  nothing: 'nincs',
  record: 'Hozzájárulás adatai',
  copy: 'Másolás',
  copied: 'Másolva',
  signal:
    'Böngészője ezt küldi: {signal}. Ezt betartjuk: minden opcionális elem ki van kapcsolva, és csak itt kapcsolható be.',
  notStored: 'Böngészője nem mentette a döntést. Csak ezen az oldalon érvényes.',
  guardian: 'Előbb szülő vagy gyám hozzájárulása szükséges.',
  doNotSell: 'Személyes adataimat ne adják el és ne osszák meg',

  removeTitle: 'Sütik törlése',
  removeText: 'A sütik a böngésző beállításaiban is törölhetők (adatvédelem vagy webhelyadatok).',

  embed: '„{title}” innen származik: {host}. Hozzájárulása szükséges ehhez: {category}.',
  loadOnce: 'Egyszeri betöltés',
  alwaysAllow: 'Mindig engedélyezem',
};

export default hu;
