import type { Messages } from './messages.js';

const ptBr: Messages = {
  title: 'Cookies opcionais',
  intro:
    '{site} pede para usar cookies opcionais, alguns de outras empresas, para: {purposes}. Você pode recusar livremente.',
  introOptOut:
    '{site} usa cookies opcionais, alguns de outras empresas, para: {purposes}. Você pode recusar a qualquer momento.',
  introImplied:
    '{site} usa cookies opcionais, alguns de outras empresas, para: {purposes}. Continuar navegando equivale a consentir, a menos que você recuse.',
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
  separate: 'Inativo, a menos que você o ative aqui.',
  services: 'Serviços',
  cookies: 'Cookies',
  provider: 'Fornecedor',
  purpose: 'Finalidade',
  data: 'Dados',
  country: 'País',
  duration: 'Duração',
  undecided: 'Você ainda não decidiu.',
  decided: 'Sua decisão é de {date}. É válida até {until}.',
  agreed: 'Você aceitou: {items}.',
  nothing: 'nada',
  record: 'Registro de consentimento',
  copy: 'Copiar',
  copied: 'Copiado',
  signal:
    'Seu navegador envia {signal}. O sinal é respeitado: tudo o que é opcional fica inativo, a menos que você o ative aqui.',
  notStored: 'Seu navegador não salvou esta escolha. Ela só é válida para esta página.',
  guardian: 'Primeiro, um dos pais ou o responsável legal precisa consentir.',
  doNotSell: 'Não vender nem compartilhar minhas informações pessoais',

  removeTitle: 'Excluir cookies',
  removeText: 'Você também pode excluir cookies nas configurações do seu navegador, em privacidade ou dados de sites.',

  embed: '“{title}” vem de {host} e exige seu consentimento para: {category}.',
  loadOnce: 'Carregar uma vez',
  alwaysAllow: 'Permitir sempre',
};

export default ptBr;
