import type { Messages } from './messages.js';

const ptBr: Messages = {
  title: 'Cookies opcionais',
  intro:
    '{site} pede seu consentimento para usar cookies opcionais com as seguintes finalidades: {purposes}. {others} Você pode aceitá-los ou recusá-los e mudar sua escolha a qualquer momento.',
  introOptOut:
    '{site} usa cookies opcionais com as seguintes finalidades: {purposes}. {others} Você pode recusá-los a qualquer momento.',
  introImplied:
    '{site} usa cookies opcionais com as seguintes finalidades: {purposes}. {others} Continuar navegando sem recusá-los equivale a consentir.',
  others: 'Alguns desses cookies são de outras empresas.',
  expired: 'Sua escolha anterior expirou.',
  policyChanged: 'Nossa política de privacidade mudou.',
  unreadable: 'Não foi possível ler sua escolha anterior.',
  purposeAdded: 'Novo desde sua última escolha: {items}.',
  accept: 'Aceitar',
  reject: 'Recusar',
  customise: 'Personalizar',
  policy: 'Política de privacidade',
  close: 'Fechar',

  functional: 'Necessários',
  functionalText: 'Estritamente necessários para o funcionamento deste site. Não exigem seu consentimento.',
  optional: 'estatísticas, publicidade e conteúdo de outros sites',
  optionalText: 'Não necessários para o funcionamento deste site.',

  settings: 'Configurações de cookies',
  save: 'Salvar',
  acceptAll: 'Aceitar tudo',
  rejectAll: 'Recusar tudo',
  alwaysOn: 'Sempre ativo',
  separate: 'Requer um consentimento separado, não incluído em “{button}”.',
  objection: 'Ativado. Você pode desativar.',
  services: 'Serviços',
  cookies: 'Cookies',
  provider: 'Fornecedor',
  purpose: 'Finalidade',
  data: 'Dados',
  country: 'País',
  duration: 'Duração',
  undecided: 'Você ainda não fez sua escolha.',
  decided: 'Você fez sua escolha em {date}. Ela é válida até {until}.',
  agreed: 'Seu consentimento: {items}.',
  nothing: 'Você não aceitou nenhum cookie opcional.',
  record: 'ID do consentimento',
  copy: 'Copiar',
  copied: 'Copiado',
  signal:
    'Seu navegador envia {signal}. Respeitamos o sinal: tudo o que é opcional fica inativo, a menos que você o ative.',
  notStored: 'Seu navegador não salvou esta escolha. Ela só é válida para esta página.',
  guardian: 'Primeiro, um dos pais ou o responsável legal precisa consentir.',

  removeTitle: 'Excluir cookies',
  removeText: 'Você também pode excluir cookies nas configurações do seu navegador, em privacidade ou dados de sites.',

  embed: 'Este conteúdo vem de {host}. Para carregá-lo, precisamos do seu consentimento: {category}.',
  loadOnce: 'Carregar uma vez',
  alwaysAllow: 'Permitir sempre',
};

export default ptBr;
