import type { Messages } from './messages.js';

const is: Messages = {
  title: 'Valfrjálsar vafrakökur',
  intro:
    '{site} óskar eftir samþykki þínu fyrir valfrjálsum vafrakökum í þessum tilgangi: {purposes}. {others} Þú getur samþykkt þær eða hafnað þeim og breytt vali þínu hvenær sem er.',
  introOptOut:
    '{site} notar valfrjálsar vafrakökur í þessum tilgangi: {purposes}. {others} Þú getur hafnað þeim hvenær sem er.',
  introImplied:
    '{site} notar valfrjálsar vafrakökur í þessum tilgangi: {purposes}. {others} Áframhaldandi vafur telst samþykki nema þú hafnir þeim.',
  others: 'Sumar vafrakökurnar koma frá öðrum fyrirtækjum.',
  expired: 'Fyrra val þitt er útrunnið.',
  policyChanged: 'Persónuverndarstefna okkar hefur breyst.',
  unreadable: 'Ekki tókst að lesa fyrra val þitt.',
  purposeAdded: 'Nýtt síðan þú valdir síðast: {items}.',
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
  separate: 'Krefst sérstaks samþykkis sem „{button}“ nær ekki til.',
  objection: 'Virkt. Þú getur slökkt á því.',
  services: 'Þjónustur',
  cookies: 'Vafrakökur',
  provider: 'Þjónustuaðili',
  purpose: 'Tilgangur',
  data: 'Gögn',
  country: 'Land',
  duration: 'Gildistími',
  undecided: 'Þú hefur ekki valið enn.',
  decided: 'Dagsetning vals: {date}. Gildir til: {until}.',
  agreed: 'Samþykkt: {items}.',
  nothing: 'Þú samþykktir engar valfrjálsar vafrakökur.',
  record: 'Auðkenni samþykkis',
  copy: 'Afrita',
  copied: 'Afritað',
  signal: 'Vafrinn þinn sendir {signal}. Við virðum það: allt valfrjálst er óvirkt nema þú virkir það.',
  notStored: 'Vafrinn þinn vistaði ekki valið. Það gildir aðeins á þessari síðu.',
  guardian: 'Foreldri eða forsjáraðili þarf fyrst að samþykkja.',

  removeTitle: 'Að eyða vafrakökum',
  removeText: 'Þú getur líka eytt vafrakökum í stillingum vafrans, undir persónuvernd eða gögnum vefja.',

  embed: 'Þetta efni kemur frá {host}. Til að birta það þarf samþykki þitt: {category}.',
  loadOnce: 'Birta einu sinni',
  alwaysAllow: 'Leyfa alltaf',
};

export default is;
