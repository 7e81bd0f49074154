import type { Messages } from './messages.js';

const fi: Messages = {
  title: 'Valinnaiset evästeet',
  intro:
    '{site} pyytää suostumustasi valinnaisten evästeiden käyttöön seuraaviin tarkoituksiin: {purposes}. {others} Voit hyväksyä tai hylätä ne ja muuttaa valintaasi milloin tahansa.',
  introOptOut:
    '{site} käyttää valinnaisia evästeitä seuraaviin tarkoituksiin: {purposes}. {others} Voit hylätä ne milloin tahansa.',
  introImplied:
    '{site} käyttää valinnaisia evästeitä seuraaviin tarkoituksiin: {purposes}. {others} Jos jatkat selaamista hylkäämättä niitä, se katsotaan suostumukseksi.',
  others: 'Osa evästeistä on muiden yritysten asettamia.',
  expired: 'Aiempi valintasi on vanhentunut.',
  policyChanged: 'Tietosuojakäytäntömme on muuttunut.',
  unreadable: 'Aiempaa valintaasi ei voitu lukea.',
  purposeAdded: 'Uutta edellisen valintasi jälkeen: {items}.',
  accept: 'Hyväksy',
  reject: 'Hylkää',
  customise: 'Mukauta',
  policy: 'Tietosuojakäytäntö',
  close: 'Sulje',

  functional: 'Välttämättömät',
  functionalText: 'Ehdottoman välttämättömiä tämän sivuston toiminnalle. Ne eivät vaadi suostumustasi.',
  optional: 'tilastot, mainonta ja muiden sivustojen sisältö',
  optionalText: 'Eivät ole välttämättömiä tämän sivuston toiminnalle.',

  settings: 'Evästeasetukset',
  save: 'Tallenna',
  acceptAll: 'Hyväksy kaikki',
  rejectAll: 'Hylkää kaikki',
  alwaysOn: 'Aina käytössä',
  separate: 'Vaatii erillisen suostumuksen, jota ”{button}” ei kata.',
  objection: 'Käytössä. Voit poistaa sen käytöstä.',
  services: 'Palvelut',
  cookies: 'Evästeet',
  provider: 'Tarjoaja',
  purpose: 'Tarkoitus',
  data: 'Tiedot',
  country: 'Maa',
  duration: 'Säilytysaika',
  undecided: 'Et ole vielä valinnut.',
  decided: 'Teit valintasi {date}. Se on voimassa {until} asti.',
  agreed: 'Suostumuksesi: {items}.',
  nothing: 'Et ole hyväksynyt valinnaisia evästeitä.',
  record: 'Suostumuksen tunniste',
  copy: 'Kopioi',
  copied: 'Kopioitu',
  signal:
    'Selaimesi lähettää {signal} -signaalin. Noudatamme sitä: kaikki valinnainen on pois käytöstä, ellet itse ota sitä käyttöön.',
  notStored: 'Selaimesi ei tallentanut tätä valintaa. Se koskee vain tätä sivua.',
  guardian: 'Vanhemman tai huoltajan on suostuttava ensin.',

  removeTitle: 'Evästeiden poistaminen',
  removeText: 'Voit poistaa evästeitä myös selaimesi asetuksissa, tietosuojan tai sivustotietojen kohdassa.',

  embed: 'Tämä sisältö tulee osoitteesta {host}. Sen näyttämiseen tarvitaan suostumuksesi: {category}.',
  loadOnce: 'Näytä kerran',
  alwaysAllow: 'Salli aina',
};

export default fi;
