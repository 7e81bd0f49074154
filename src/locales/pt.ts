import type { Messages } from './messages.js';

const pt: Messages = {
  title: 'Cookies opcionais',
  intro:
    '{site} pede o seu consentimento para utilizar cookies opcionais com as seguintes finalidades: {purposes}. {others} Pode aceitá-los ou recusá-los e alterar a sua escolha a qualquer momento.',
  introOptOut:
    '{site} utiliza cookies opcionais com as seguintes finalidades: {purposes}. {others} Pode recusá-los a qualquer momento.',
  introImplied:
    '{site} utiliza cookies opcionais com as seguintes finalidades: {purposes}. {others} Continuar a navegar sem os recusar equivale a consentir.',
  others: 'Alguns destes cookies são de outras empresas.',
  expired: 'A sua escolha anterior expirou.',
  policyChanged: 'A nossa política de privacidade mudou.',
  unreadable: 'Não foi possível ler a sua escolha anterior.',
  purposeAdded: 'Novo desde a sua última escolha: {items}.',
  accept: 'Aceitar',
  reject: 'Recusar',
  customise: 'Personalizar',
  policy: 'Política de privacidade',
  close: 'Fechar',

  functional: 'Necessários',
  functionalText: 'Estritamente necessários para o funcionamento deste site. Não requerem o seu consentimento.',
  optional: 'estatísticas, publicidade e conteúdos de outros sites',
  optionalText: 'Não necessários para o funcionamento deste site.',

  settings: 'Definições de cookies',
  save: 'Guardar',
  acceptAll: 'Aceitar tudo',
  rejectAll: 'Recusar tudo',
  alwaysOn: 'Sempre ativo',
  separate: 'Requer um consentimento separado, não incluído em «{button}».',
  objection: 'Ativado. Pode desativá-lo.',
  services: 'Serviços',
  cookies: 'Cookies',
  provider: 'Fornecedor',
  purpose: 'Finalidade',
  data: 'Dados',
  country: 'País',
  duration: 'Duração',
  undecided: 'Ainda não fez a sua escolha.',
  decided: 'Fez a sua escolha a {date}. É válida até {until}.',
  agreed: 'O seu consentimento: {items}.',
  nothing: 'Não aceitou nenhum cookie opcional.',
  record: 'ID do consentimento',
  copy: 'Copiar',
  copied: 'Copiado',
  signal:
    'O seu navegador envia {signal}. Respeitamos o sinal: tudo o que é opcional permanece inativo, salvo se o ativar.',
  notStored: 'O seu navegador não guardou esta escolha. Só é válida para esta página.',
  guardian: 'Primeiro, um dos pais ou o tutor tem de consentir.',

  removeTitle: 'Eliminar cookies',
  removeText: 'Também pode eliminar cookies nas definições do seu navegador, em privacidade ou dados de sites.',

  embed: 'Este conteúdo provém de {host}. Para o carregar, é necessário o seu consentimento: {category}.',
  loadOnce: 'Carregar uma vez',
  alwaysAllow: 'Permitir sempre',
};

export default pt;
