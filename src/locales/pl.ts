import type { Messages } from './messages.js';

const pl: Messages = {
  title: 'Opcjonalne pliki cookie',
  intro:
    '{site} prosi o zgodę na używanie opcjonalnych plików cookie w następujących celach: {purposes}. {others} Można je zaakceptować lub odrzucić, a wybór zmienić w każdej chwili.',
  introOptOut:
    '{site} stosuje opcjonalne pliki cookie w następujących celach: {purposes}. {others} Można je odrzucić w każdej chwili.',
  introImplied:
    '{site} stosuje opcjonalne pliki cookie w następujących celach: {purposes}. {others} Dalsze przeglądanie bez ich odrzucenia oznacza zgodę.',
  others: 'Część tych plików pochodzi od innych firm.',
  expired: 'Poprzedni wybór wygasł.',
  policyChanged: 'Nasza polityka prywatności się zmieniła.',
  unreadable: 'Nie udało się odczytać poprzedniego wyboru.',
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
  separate: 'Wymaga osobnej zgody, której „{button}” nie obejmuje.',
  objection: 'Włączone. Można to wyłączyć.',
  services: 'Usługi',
  cookies: 'Pliki cookie',
  provider: 'Dostawca',
  purpose: 'Cel',
  data: 'Dane',
  country: 'Kraj',
  duration: 'Okres przechowywania',
  undecided: 'Jeszcze nie wybrano.',
  decided: 'Data wyboru: {date}. Ważny do: {until}.',
  agreed: 'Zgoda: {items}.',
  nothing: 'Nie zaakceptowano żadnych opcjonalnych plików cookie.',
  record: 'Identyfikator zgody',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  signal:
    'Przeglądarka wysyła sygnał {signal}. Respektujemy go: wszystko, co opcjonalne, pozostaje wyłączone do czasu samodzielnego włączenia.',
  notStored: 'Przeglądarka nie zapisała tego wyboru. Dotyczy on tylko tej strony.',
  guardian: 'Najpierw musi się zgodzić rodzic lub opiekun.',

  removeTitle: 'Usuwanie plików cookie',
  removeText: 'Pliki cookie można też usunąć w przeglądarce (ustawienia prywatności lub danych witryn).',

  embed: 'Ta treść pochodzi z witryny {host}. Załadowanie wymaga zgody: {category}.',
  loadOnce: 'Załaduj raz',
  alwaysAllow: 'Zawsze zezwalaj',
};

export default pl;
