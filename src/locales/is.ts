import type { Messages } from './messages.js';

const is: Messages = {
  title: 'Valfrjálsar vafrakökur',
  intro:
    '{site} óskar eftir að nota valfrjálsar vafrakökur, sumar frá öðrum fyrirtækjum, í þessum tilgangi: {purposes}. Þér er frjálst að hafna.',
  introOptOut:
    '{site} notar valfrjálsar vafrakökur, sumar frá öðrum fyrirtækjum, í þessum tilgangi: {purposes}. Þú getur hafnað hvenær sem er.',
  introImplied:
    '{site} notar valfrjálsar vafrakökur, sumar frá öðrum fyrirtækjum, í þessum tilgangi: {purposes}. Áframhaldandi vafur telst samþykki nema þú hafnir.',
  expired: 'Fyrra val þitt er útrunnið.',
  policyChanged: 'Persónuverndarstefna okkar hefur breyst.',
  unreadable: 'Ekki tókst að lesa fyrra val þitt.',
  purposeAdded: 'Nýtt frá fyrra vali þínu: {items}.',
  accept: 'Samþykkja',
  reject: 'Hafna',
  customise: 'Sérsníða',
  policy: 'Persónuverndarstefna',
  close: 'Loka',

  functional: 'Nauðsynlegar',
  functionalText: 'Algjörlega nauðsynlegar til að vefurinn virki. Þær krefjast ekki samþykkis þíns.',
  optional: 'tölfræði, auglýsingar og efni annarra vefja',
  optionalText: 'Ekki nauðsynlegar til að vefurinn virki.',

  settings: 'Vafrakökustillingar',
  save: 'Vista',
  acceptAll: 'Samþykkja allt',
  rejectAll: 'Hafna öllu',
  alwaysOn: 'Alltaf virkt',
  separate: 'Óvirkt nema þú virkir það hér.',
  services: 'Þjónustur',
  cookies: 'Vafrakökur',
  provider: 'Þjónustuaðili',
  purpose: 'Tilgangur',
  data: 'Gögn',
  country: 'Land',
  duration: 'Gildistími',
  undecided: 'Þú hefur ekki valið enn.',
  decided: 'Dagsetning vals: {date}. Gildir til: {until}.',
  agreed: 'Þú samþykktir: {items}.',
  nothing: 'ekkert',
  record: 'Skráning samþykkis',
  copy: 'Afrita',
  copied: 'Afritað',
  signal: 'Vafrinn þinn sendir {signal}. Það er virt: allt valfrjálst er óvirkt nema þú virkir það hér.',
  notStored: 'Vafrinn þinn vistaði ekki valið. Það gildir aðeins á þessari síðu.',
  guardian: 'Foreldri eða forsjáraðili þarf fyrst að samþykkja.',
  doNotSell: 'Ekki selja persónuupplýsingar mínar né deila þeim',

  removeTitle: 'Að eyða vafrakökum',
  removeText: 'Þú getur líka eytt vafrakökum í stillingum vafrans, undir persónuvernd eða gögnum vefja.',

  embed: '„{title}“ frá {host} krefst samþykkis þíns fyrir: {category}.',
  loadOnce: 'Hlaða einu sinni',
  alwaysAllow: 'Leyfa alltaf',
};

export default is;
