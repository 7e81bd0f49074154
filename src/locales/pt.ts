import type { Messages } from './messages.js';

const pt: Messages = {
  title: 'Cookies opcionais',
  intro:
    '{site} pede para utilizar cookies opcionais, alguns de outras empresas, para: {purposes}. Pode recusar livremente.',
  introOptOut:
    '{site} utiliza cookies opcionais, alguns de outras empresas, para: {purposes}. Pode recusar a qualquer momento.',
  introImplied:
    '{site} utiliza cookies opcionais, alguns de outras empresas, para: {purposes}. Continuar a navegar equivale a consentir, salvo se recusar.',
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
  separate: 'Inativo, salvo se o ativar aqui.',
  services: 'Serviços',
  cookies: 'Cookies',
  provider: 'Fornecedor',
  purpose: 'Finalidade',
  data: 'Dados',
  country: 'País',
  duration: 'Duração',
  undecided: 'Ainda não decidiu.',
  decided: 'A sua decisão é de {date}. É válida até {until}.',
  agreed: 'Aceitou: {items}.',
  nothing: 'nada',
  record: 'Registo de consentimento',
  copy: 'Copiar',
  copied: 'Copiado',
  signal:
    'O seu navegador envia {signal}. O sinal é respeitado: tudo o que é opcional está inativo, salvo se o ativar aqui.',
  notStored: 'O seu navegador não guardou esta escolha. Só é válida para esta página.',
  guardian: 'Primeiro, um dos pais ou o tutor tem de consentir.',
  doNotSell: 'Não vender nem partilhar as minhas informações pessoais',

  removeTitle: 'Eliminar cookies',
  removeText: 'Também pode eliminar cookies nas definições do seu navegador, em privacidade ou dados de sites.',

  embed: '«{title}» provém de {host} e requer o seu consentimento para: {category}.',
  loadOnce: 'Carregar uma vez',
  alwaysAllow: 'Permitir sempre',
};

export default pt;
