import type { Messages } from './messages.js';

const cs: Messages = {
  title: 'Volitelné cookies',
  intro:
    '{site} žádá o povolení pro volitelné cookies, zčásti od jiných firem, pro tyto účely: {purposes}. Můžete je svobodně odmítnout.',
  introOptOut:
    '{site} používá volitelné cookies, zčásti od jiných firem, pro tyto účely: {purposes}. Můžete je kdykoli odmítnout.',
  introImplied:
    '{site} používá volitelné cookies, zčásti od jiných firem, pro tyto účely: {purposes}. Další prohlížení platí jako souhlas, pokud je neodmítnete.',
  expired: 'Vaše dřívější volba už neplatí.',
  policyChanged: 'Naše zásady ochrany soukromí se změnily.',
  unreadable: 'Vaše dřívější volba je nečitelná.',
  purposeAdded: 'Nové od dřívější volby: {items}.',
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
  separate: 'Vypnuto, pokud to nezapnete zde.',
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
  nothing: 'žádný',
  record: 'Záznam o souhlasu',
  copy: 'Kopírovat',
  copied: 'Zkopírováno',
  signal: 'Váš prohlížeč vysílá {signal}. Respektujeme to: vše volitelné je vypnuto, pokud to nezapnete zde.',
  notStored: 'Váš prohlížeč tuto volbu neuložil. Platí jen pro tuto stránku.',
  guardian: 'Nejprve musí souhlasit rodič nebo zákonný zástupce.',
  doNotSell: 'Neprodávat ani nesdílet mé osobní údaje',

  removeTitle: 'Odstranění cookies',
  removeText: 'Cookies můžete odstranit také v nastavení prohlížeče (soukromí nebo data webů).',

  embed: '„{title}“ z webu {host} vyžaduje váš souhlas: {category}.',
  loadOnce: 'Načíst jednou',
  alwaysAllow: 'Vždy povolit',
};

export default cs;
