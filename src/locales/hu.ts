import type { Messages } from './messages.js';

const hu: Messages = {
  title: 'Opcionális sütik',
  intro:
    'Ez a webhely ({site}) az Ön hozzájárulását kéri opcionális sütik használatához a következő célokra: {purposes}. {others} Elfogadhatja vagy elutasíthatja őket, és döntését bármikor módosíthatja.',
  introOptOut:
    'Ez a webhely ({site}) opcionális sütiket használ a következő célokra: {purposes}. {others} Bármikor elutasíthatja őket.',
  introImplied:
    'Ez a webhely ({site}) opcionális sütiket használ a következő célokra: {purposes}. {others} Ha elutasítás nélkül tovább böngészik, az hozzájárulásnak minősül.',
  others: 'A sütik egy része más cégektől származik.',
  expired: 'Korábbi döntése lejárt.',
  policyChanged: 'Adatvédelmi szabályzatunk megváltozott.',
  unreadable: 'Korábbi döntését nem sikerült beolvasni.',
  purposeAdded: 'Új a korábbi döntése óta: {items}.',
  accept: 'Elfogadás',
  reject: 'Elutasítás',
  customise: 'Testreszabás',
  policy: 'Adatvédelmi szabályzat',
  close: 'Bezárás',

  functional: 'Feltétlenül szükséges',
  functionalText: 'A webhely e nélkül nem működik. Az Ön hozzájárulása nem kell hozzá.',
  optional: 'statisztika, hirdetés és más webhelyek tartalma',
  optionalText: 'A webhely működéséhez nem szükséges.',

  settings: 'Sütibeállítások',
  save: 'Mentés',
  acceptAll: 'Összes elfogadása',
  rejectAll: 'Összes elutasítása',
  alwaysOn: 'Mindig bekapcsolva',
  separate: 'Külön hozzájárulást igényel, amelyre az „{button}” nem terjed ki.',
  objection: 'Bekapcsolva. Kikapcsolhatja.',
  services: 'Szolgáltatások',
  cookies: 'Sütik',
  provider: 'Szolgáltató',
  purpose: 'Cél',
  data: 'Adatok',
  country: 'Ország',
  duration: 'Időtartam',
  undecided: 'Még nem döntött.',
  decided: 'Döntés időpontja: {date}. Érvényes eddig: {until}.',
  agreed: 'Hozzájárulása: {items}.',
  nothing: 'Nem fogadott el opcionális sütiket.',
  record: 'Hozzájárulás azonosítója',
  copy: 'Másolás',
  copied: 'Másolva',
  signal:
    'Böngészője ezt a jelzést küldi: {signal}. Tiszteletben tartjuk: minden opcionális elem kikapcsolva marad, hacsak Ön be nem kapcsolja.',
  notStored: 'Böngészője nem mentette el a döntést. Csak ezen az oldalon érvényes.',
  guardian: 'Előbb szülő vagy gyám hozzájárulása szükséges.',

  removeTitle: 'Sütik törlése',
  removeText: 'A sütik a böngésző beállításaiban is törölhetők (adatvédelem vagy webhelyadatok).',

  embed: 'Ez a tartalom innen származik: {host}. Hozzájárulása szükséges ehhez: {category}.',
  loadOnce: 'Egyszeri betöltés',
  alwaysAllow: 'Engedélyezés mindig',
};

export default hu;
