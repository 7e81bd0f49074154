import type { Messages } from './messages.js';

const uk: Messages = {
  title: 'Необов’язкові cookie',
  intro:
    '{site} просить дозволу на необов’язкові cookie, зокрема інших компаній. Мета: {purposes}. Ви можете відмовитися.',
  introOptOut:
    '{site} використовує необов’язкові cookie, зокрема інших компаній. Мета: {purposes}. Ви можете відмовитися будь-коли.',
  introImplied:
    '{site} використовує необов’язкові cookie, зокрема інших компаній. Мета: {purposes}. Подальший перегляд — це згода, якщо не відмовитися.',
  expired: 'Ваш попередній вибір уже не чинний.',
  policyChanged: 'Ми змінили політику.',
  unreadable: 'Ваш попередній вибір не прочитано.',
  purposeAdded: 'Нове після попереднього вибору: {items}.',
  accept: 'Прийняти',
  reject: 'Відхилити',
  customise: 'Налаштувати',
  policy: 'Політика конфіденційності',
  close: 'Закрити',

  functional: 'Потрібні',
  functionalText: 'Конче потрібні для роботи сайту. Згода не потрібна.',
  optional: 'статистика, реклама, вміст інших сайтів',
  optionalText: 'Не потрібні для роботи сайту.',

  settings: 'Налаштування cookie',
  save: 'Зберегти',
  acceptAll: 'Прийняти всі',
  rejectAll: 'Відхилити всі',
  alwaysOn: 'Завжди ввімкнено',
  separate: 'Вмикається лише тут.',
  services: 'Послуги',
  cookies: 'Cookie',
  provider: 'Постачальник',
  purpose: 'Мета',
  data: 'Дані',
  country: 'Країна',
  duration: 'Термін',
  undecided: 'Вибору ще немає.',
  decided: 'Ваш вибір: {date} (чинний до {until}).',
  agreed: 'Згода: {items}.',
  nothing: 'немає',
  record: 'Запис про згоду',
  copy: 'Скопіювати',
  copied: 'Скопійовано',
  signal: 'Ваш браузер надсилає {signal}, тому все необов’язкове вимкнено. Вмикається лише тут.',
  notStored: 'Ваш браузер не зберіг вибір. Він чинний лише на цій сторінці.',
  guardian: 'Спершу потрібна згода батьків або опікуна.',
  doNotSell: 'Не продавати й не передавати мої особисті дані',

  removeTitle: 'Видалення cookie',
  removeText: 'Видалити cookie можна й у налаштуваннях конфіденційності або даних сайтів браузера.',

  embed: '«{title}» — з {host}. Потрібна згода: {category}.',
  loadOnce: 'Завантажити раз',
  alwaysAllow: 'Завжди дозволяти',
};

export default uk;
