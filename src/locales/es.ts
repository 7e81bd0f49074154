import type { Messages } from './messages.js';

const es: Messages = {
  title: 'Cookies opcionales',
  intro:
    '{site} solicita su consentimiento para usar cookies opcionales con estas finalidades: {purposes}. {others} Puede aceptarlas o rechazarlas, y cambiar su elección en cualquier momento.',
  introOptOut:
    '{site} usa cookies opcionales con estas finalidades: {purposes}. {others} Puede rechazarlas en cualquier momento.',
  introImplied:
    '{site} usa cookies opcionales con estas finalidades: {purposes}. {others} Seguir navegando sin rechazarlas equivale a consentir.',
  others: 'Algunas de estas cookies son de otras empresas.',
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

  settings: 'Configuración de cookies',
  save: 'Guardar',
  acceptAll: 'Aceptar todo',
  rejectAll: 'Rechazar todo',
  alwaysOn: 'Siempre activo',
  separate: 'Requiere un consentimiento aparte, no incluido en «{button}».',
  objection: 'Activado. Puede desactivarlo.',
  services: 'Servicios',
  cookies: 'Cookies',
  provider: 'Proveedor',
  purpose: 'Finalidad',
  data: 'Datos',
  country: 'País',
  duration: 'Duración',
  undecided: 'Aún no ha elegido.',
  decided: 'Hizo su elección el {date}. Es válida hasta el {until}.',
  agreed: 'Aceptado: {items}.',
  nothing: 'No ha aceptado ninguna cookie opcional.',
  record: 'ID del consentimiento',
  copy: 'Copiar',
  copied: 'Copiado',
  signal:
    'Su navegador envía {signal}. Lo respetamos: todo lo opcional permanece desactivado, salvo que usted lo active.',
  notStored: 'Su navegador no ha guardado esta elección. Solo es válida para esta página.',
  guardian: 'Primero debe dar su consentimiento el padre, la madre o el tutor.',

  removeTitle: 'Eliminar cookies',
  removeText:
    'También puede eliminar las cookies en la configuración de su navegador, en privacidad o datos de sitios.',

  embed: 'Este contenido procede de {host}. Para cargarlo se necesita su consentimiento: {category}.',
  loadOnce: 'Cargar una vez',
  alwaysAllow: 'Permitir siempre',
};

export default es;
