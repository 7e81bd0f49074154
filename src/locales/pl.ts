import type { Messages } from './messages.js';

const pl: Messages = {
  title: 'Opcjonalne pliki cookie',
  intro:
    '{site} prosi o zgodę na opcjonalne pliki cookie, w tym innych firm, w celach: {purposes}. Można je swobodnie odrzucić.',
  introOptOut:
    '{site} stosuje opcjonalne pliki cookie, w tym innych firm, w celach: {purposes}. Można je odrzucić w każdej chwili.',
  introImplied:
    '{site} stosuje opcjonalne pliki cookie, w tym innych firm, w celach: {purposes}. Dalsze przeglądanie oznacza zgodę, chyba że się je odrzuci.',
  expired: 'Poprzedni wybór wygasł.',
  policyChanged: 'Nasza polityka prywatności się zmieniła.',
  unreadable: 'Poprzedni wybór jest nieczytelny.',
  purposeAdded: 'Nowe od poprzedniego wyboru: {items}.',
  accept: 'Akceptuj',
  reject: 'Odrzuć',
  customise: 'Dostosuj',
  policy: 'Polityka prywatności',
  close: 'Zamknij',

  functional: 'Niezbędne',
  functionalText: 'Ściśle niezbędne do działania tej witryny. Nie wymagają zgody.',
  optional: 'statystyka, reklama i treści z innych witryn',
  optionalText: 'Nie są niezbędne do działania tej witryny.',

  settings: 'Ustawienia plików cookie',
  save: 'Zapisz',
  acceptAll: 'Akceptuj wszystkie',
  rejectAll: 'Odrzuć wszystkie',
  alwaysOn: 'Zawsze włączone',
  separate: 'Wyłączone do czasu włączenia tutaj.',
  services: 'Usługi',
  cookies: 'Pliki cookie',
  provider: 'Dostawca',
  purpose: 'Cel',
  data: 'Dane',
  country: 'Kraj',
  duration: 'Ważność',
  undecided: 'Jeszcze nie wybrano.',
  decided: 'Data wyboru: {date}. Ważny do: {until}.',
  agreed: 'Zgoda: {items}.',
  nothing: 'brak',
  record: 'Zapis zgody',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  signal:
    'Przeglądarka wysyła sygnał {signal}. Respektujemy go: wszystko, co opcjonalne, jest wyłączone do czasu włączenia tutaj.',
  notStored: 'Przeglądarka nie zapisała tego wyboru. Dotyczy on tylko tej strony.',
  guardian: 'Najpierw musi się zgodzić rodzic lub opiekun.',
  doNotSell: 'Nie sprzedawaj ani nie udostępniaj moich danych osobowych',

  removeTitle: 'Usuwanie plików cookie',
  removeText: 'Pliki cookie można też usunąć w przeglądarce (ustawienia prywatności lub danych witryn).',

  embed: '„{title}” z witryny {host} wymaga zgody na: {category}.',
  loadOnce: 'Załaduj raz',
  alwaysAllow: 'Zawsze zezwalaj',
};

export default pl;
