import type { Messages } from './messages.js';

const es: Messages = {
  title: 'Cookies opcionales',
  intro:
    '{site} solicita usar cookies opcionales, algunas de otras empresas, para: {purposes}. Puede rechazarlas libremente.',
  introOptOut:
    '{site} usa cookies opcionales, algunas de otras empresas, para: {purposes}. Puede rechazarlas en cualquier momento.',
  introImplied:
    '{site} usa cookies opcionales, algunas de otras empresas, para: {purposes}. Seguir navegando equivale a consentir, salvo que las rechace.',
  expired: 'Su elección anterior ha caducado.',
  policyChanged: 'Nuestra política de privacidad ha cambiado.',
  unreadable: 'No se ha podido leer su elección anterior.',
  purposeAdded: 'Nuevo desde su última elección: {items}.',
  accept: 'Aceptar',
  reject: 'Rechazar',
  customise: 'Personalizar',
  policy: 'Política de privacidad',
  close: 'Cerrar',

  functional: 'Necesarias',
  functionalText: 'Estrictamente necesarias para que este sitio funcione. No requieren su consentimiento.',
  optional: 'estadísticas, publicidad y contenido de otros sitios',
  optionalText: 'No necesarias para que este sitio funcione.',

  settings: 'Ajustes de cookies',
  save: 'Guardar',
  acceptAll: 'Aceptar todo',
  rejectAll: 'Rechazar todo',
  alwaysOn: 'Siempre activo',
  separate: 'Desactivado, salvo que lo active aquí.',
  services: 'Servicios',
  cookies: 'Cookies',
  provider: 'Proveedor',
  purpose: 'Finalidad',
  data: 'Datos',
  country: 'País',
  duration: 'Duración',
  undecided: 'Aún no ha decidido.',
  decided: 'Su decisión es del {date}. Es válida hasta el {until}.',
  agreed: 'Ha aceptado: {items}.',
  nothing: 'nada',
  record: 'Registro de consentimiento',
  copy: 'Copiar',
  copied: 'Copiado',
  signal: 'Su navegador envía {signal}. Se respeta: todo lo opcional está desactivado, salvo que lo active aquí.',
  notStored: 'Su navegador no ha guardado esta elección. Solo es válida para esta página.',
  guardian: 'Primero debe dar su consentimiento el padre, la madre o el tutor.',
  doNotSell: 'No vender ni compartir mi información personal',

  removeTitle: 'Eliminar cookies',
  removeText: 'También puede eliminar las cookies en los ajustes de su navegador, en privacidad o datos de sitios.',

  embed: '«{title}» procede de {host} y requiere su consentimiento para: {category}.',
  loadOnce: 'Cargar una vez',
  alwaysAllow: 'Permitir siempre',
};

export default es;
