import type { Messages } from './messages.js';

const cs: Messages = {
  title: 'Volitelné cookies',
  intro:
    '{site} žádá o váš souhlas s používáním volitelných cookies pro tyto účely: {purposes}. {others} Můžete je přijmout nebo odmítnout a svou volbu kdykoli změnit.',
  introOptOut: '{site} používá volitelné cookies pro tyto účely: {purposes}. {others} Můžete je kdykoli odmítnout.',
  introImplied:
    '{site} používá volitelné cookies pro tyto účely: {purposes}. {others} Pokud budete pokračovat v prohlížení a neodmítnete je, považuje se to za souhlas.',
  others: 'Některé z těchto cookies pocházejí od jiných firem.',
  expired: 'Vaše dřívější volba už neplatí.',
  policyChanged: 'Naše zásady ochrany soukromí se změnily.',
  unreadable: 'Vaši dřívější volbu se nepodařilo načíst.',
  purposeAdded: 'Nové od vaší poslední volby: {items}.',
  accept: 'Přijmout',
  reject: 'Odmítnout',
  customise: 'Přizpůsobit',
  policy: 'Zásady ochrany soukromí',
  close: 'Zavřít',

  functional: 'Nezbytné',
  functionalText: 'Nezbytně nutné pro fungování tohoto webu. Nevyžadují váš souhlas.',
  optional: 'statistika, reklama a obsah z jiných webů',
  optionalText: 'Nejsou nutné pro fungování tohoto webu.',

  settings: 'Nastavení cookies',
  save: 'Uložit',
  acceptAll: 'Přijmout vše',
  rejectAll: 'Odmítnout vše',
  alwaysOn: 'Vždy zapnuto',
  separate: 'Vyžaduje samostatný souhlas, který „{button}“ nezahrnuje.',
  objection: 'Zapnuto. Můžete to vypnout.',
  services: 'Služby',
  cookies: 'Cookies',
  provider: 'Poskytovatel',
  purpose: 'Účel',
  data: 'Údaje',
  country: 'Země',
  duration: 'Doba uložení',
  undecided: 'Zatím jste se nerozhodli.',
  decided: 'Datum volby: {date}. Platí do: {until}.',
  agreed: 'Váš souhlas: {items}.',
  nothing: 'Nepřijali jste žádné volitelné cookies.',
  record: 'ID souhlasu',
  copy: 'Kopírovat',
  copied: 'Zkopírováno',
  signal: 'Váš prohlížeč vysílá signál {signal}. Respektujeme ho: vše volitelné zůstává vypnuté, dokud to nezapnete.',
  notStored: 'Váš prohlížeč tuto volbu neuložil. Platí jen pro tuto stránku.',
  guardian: 'Nejprve musí souhlasit rodič nebo zákonný zástupce.',

  removeTitle: 'Odstranění cookies',
  removeText: 'Cookies můžete odstranit také v nastavení prohlížeče (soukromí nebo data webů).',

  embed: 'Tento obsah pochází z webu {host}. K jeho načtení je potřeba váš souhlas: {category}.',
  loadOnce: 'Načíst jednou',
  alwaysAllow: 'Vždy povolit',
};

export default cs;
