import type { Messages } from './messages.js';

const ga: Messages = {
  title: 'Fianáin roghnacha',
  intro:
    'Iarrann {site} cead fianáin roghnacha a úsáid, cuid acu ó chuideachtaí eile. Cuspóir: {purposes}. Tá cead agat diúltú.',
  introOptOut:
    'Úsáideann {site} fianáin roghnacha, cuid acu ó chuideachtaí eile. Cuspóir: {purposes}. Tá cead agat diúltú am ar bith.',
  introImplied:
    'Úsáideann {site} fianáin roghnacha, cuid acu ó chuideachtaí eile. Cuspóir: {purposes}. Is ionann leanúint den bhrabhsáil agus toiliú, mura ndiúltaíonn tú.',
  expired: 'Tá do rogha roimhe seo as feidhm.',
  policyChanged: 'Tá ár mbeartas athraithe.',
  unreadable: 'Ní féidir do rogha roimhe seo a léamh.',
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
  separate: 'Anseo amháin a chuirtear ar siúl é.',
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
  nothing: 'faic',
  record: 'Taifead toilithe',
  copy: 'Cóipeáil',
  copied: 'Cóipeáilte',
  signal:
    'Seolann do bhrabhsálaí {signal}. Cloítear leis: tá gach rud roghnach múchta agus anseo amháin a chuirtear ar siúl é.',
  notStored: 'Níor shábháil do bhrabhsálaí an rogha. Is don leathanach seo amháin í.',
  guardian: 'Ní mór do thuismitheoir nó caomhnóir toiliú ar dtús.',
  doNotSell: 'Ná díol ná comhroinn m’fhaisnéis phearsanta',

  removeTitle: 'Fianáin a scriosadh',
  removeText: 'Is féidir fianáin a scriosadh freisin i socruithe do bhrabhsálaí: príobháideachas nó sonraí suímh.',

  embed: 'Tagann “{title}” ó {host} agus teastaíonn do thoiliú leis seo: {category}.',
  loadOnce: 'Lódáil uair amháin',
  alwaysAllow: 'Ceadaigh i gcónaí',
};

export default ga;
