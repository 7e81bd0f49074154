import type { Messages } from './messages.js';

const fi: Messages = {
  title: 'Valinnaiset evästeet',
  intro:
    '{site} pyytää lupaa käyttää valinnaisia evästeitä, joista osa on muiden yritysten, näihin tarkoituksiin: {purposes}. Voit vapaasti hylätä ne.',
  introOptOut:
    '{site} käyttää valinnaisia evästeitä, joista osa on muiden yritysten, näihin tarkoituksiin: {purposes}. Voit hylätä ne milloin tahansa.',
  introImplied:
    '{site} käyttää valinnaisia evästeitä, joista osa on muiden yritysten, näihin tarkoituksiin: {purposes}. Selailun jatkaminen katsotaan suostumukseksi, ellet hylkää niitä.',
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
  separate: 'Pois käytöstä, ellet ota sitä käyttöön tässä.',
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
  nothing: 'ei annettu',
  record: 'Suostumuksen tunniste',
  copy: 'Kopioi',
  copied: 'Kopioitu',
  signal:
    'Selaimesi lähettää signaalin {signal}. Sitä noudatetaan: kaikki valinnainen on pois käytöstä, ellet ota sitä käyttöön tässä.',
  notStored: 'Selaimesi ei tallentanut tätä valintaa. Se koskee vain tätä sivua.',
  guardian: 'Vanhemman tai huoltajan on suostuttava ensin.',
  doNotSell: 'Älä myy tai jaa henkilötietojani',

  removeTitle: 'Evästeiden poistaminen',
  removeText: 'Voit poistaa evästeitä myös selaimesi asetuksissa, tietosuojan tai sivustotietojen kohdassa.',

  embed: '”{title}” tulee osoitteesta {host} ja vaatii suostumustasi: {category}.',
  loadOnce: 'Lataa kerran',
  alwaysAllow: 'Salli aina',
};

export default fi;
