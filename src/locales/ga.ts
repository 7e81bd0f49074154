import type { Messages } from './messages.js';

const ga: Messages = {
  title: 'Fianáin roghnacha',
  intro:
    'Iarrann {site} do thoiliú le fianáin roghnacha a úsáid chun na gcríoch seo a leanas: {purposes}. {others} Is féidir leat glacadh leo nó diúltú dóibh, agus do rogha a athrú am ar bith.',
  introOptOut:
    'Úsáideann {site} fianáin roghnacha chun na gcríoch seo a leanas: {purposes}. {others} Is féidir leat diúltú dóibh am ar bith.',
  introImplied:
    'Úsáideann {site} fianáin roghnacha chun na gcríoch seo a leanas: {purposes}. {others} Má leanann tú den bhrabhsáil gan diúltú dóibh, measfar gur toiliú é sin.',
  others: 'Tagann cuid de na fianáin seo ó chuideachtaí eile.',
  expired: 'Tá do rogha roimhe seo as feidhm.',
  policyChanged: 'Tá ár mbeartas príobháideachais athraithe.',
  unreadable: 'Níorbh fhéidir do rogha roimhe seo a léamh.',
  purposeAdded: 'Nua ó do rogha roimhe seo: {items}.',
  accept: 'Glac',
  reject: 'Diúltaigh',
  customise: 'Saincheap',
  policy: 'Beartas príobháideachais',
  close: 'Dún',

  functional: 'Riachtanach',
  functionalText: 'Fíor-riachtanach chun go n-oibreoidh an suíomh. Ní gá do thoiliú.',
  optional: 'staitisticí, fógraíocht agus ábhar ó shuíomhanna eile',
  optionalText: 'Ní gá iad chun go n-oibreoidh an suíomh.',

  settings: 'Socruithe fianán',
  save: 'Sábháil',
  acceptAll: 'Glac le gach ceann',
  rejectAll: 'Diúltaigh do gach ceann',
  alwaysOn: 'Ar siúl i gcónaí',
  separate: 'Teastaíonn toiliú ar leith nach gclúdaíonn “{button}”.',
  objection: 'Ar siúl. Is féidir leat é a mhúchadh.',
  services: 'Seirbhísí',
  cookies: 'Fianáin',
  provider: 'Soláthraí',
  purpose: 'Cuspóir',
  data: 'Sonraí',
  country: 'Tír',
  duration: 'Tréimhse',
  undecided: 'Níl rogha déanta agat fós.',
  decided: 'Do rogha: {date}. I bhfeidhm go dtí: {until}.',
  agreed: 'Do thoiliú: {items}.',
  nothing: 'Níor ghlac tú le haon fhianán roghnach.',
  record: 'Aitheantas toilithe',
  copy: 'Cóipeáil',
  copied: 'Cóipeáilte',
  signal:
    'Seolann do bhrabhsálaí {signal}. Cloímid leis: tá gach rud roghnach múchta mura gcuireann tú féin ar siúl é.',
  notStored: 'Níor shábháil do bhrabhsálaí an rogha. Baineann sí leis an leathanach seo amháin.',
  guardian: 'Ní mór do thuismitheoir nó do chaomhnóir toiliú ar dtús.',

  removeTitle: 'Fianáin a scriosadh',
  removeText: 'Is féidir fianáin a scriosadh freisin i socruithe do bhrabhsálaí: príobháideachas nó sonraí suímh.',

  embed: 'Tagann an t-ábhar seo ó {host} agus teastaíonn do thoiliú leis seo: {category}.',
  loadOnce: 'Lódáil uair amháin',
  alwaysAllow: 'Ceadaigh i gcónaí',
};

export default ga;
