import type { Messages } from './messages.js';

const it: Messages = {
  title: 'Cookie facoltativi',
  intro:
    '{site} chiede di usare cookie facoltativi, alcuni di altre società, per: {purposes}. Può rifiutare liberamente.',
  introOptOut:
    '{site} usa cookie facoltativi, alcuni di altre società, per: {purposes}. Può rifiutare in qualsiasi momento.',
  introImplied:
    '{site} usa cookie facoltativi, alcuni di altre società, per: {purposes}. Proseguire la navigazione vale come consenso, salvo rifiuto.',
  expired: 'La sua scelta precedente è scaduta.',
  policyChanged: 'La nostra informativa sulla privacy è cambiata.',
  unreadable: 'Non è stato possibile leggere la sua scelta precedente.',
  purposeAdded: 'Novità rispetto alla sua ultima scelta: {items}.',
  accept: 'Accetta',
  reject: 'Rifiuta',
  customise: 'Personalizza',
  policy: 'Informativa sulla privacy',
  close: 'Chiudi',

  functional: 'Necessari',
  functionalText: 'Strettamente necessari al funzionamento di questo sito. Non richiedono il suo consenso.',
  optional: 'statistiche, pubblicità e contenuti di altri siti',
  optionalText: 'Non necessari al funzionamento di questo sito.',

  settings: 'Impostazioni dei cookie',
  save: 'Salva',
  acceptAll: 'Accetta tutto',
  rejectAll: 'Rifiuta tutto',
  alwaysOn: 'Sempre attivo',
  separate: 'Attivo solo se lo attiva qui.',
  services: 'Servizi',
  cookies: 'Cookie',
  provider: 'Fornitore',
  purpose: 'Finalità',
  data: 'Dati',
  country: 'Paese',
  duration: 'Durata',
  undecided: 'Non ha ancora deciso.',
  decided: 'Data della sua decisione: {date}. Valida fino a: {until}.',
  agreed: 'Ha accettato: {items}.',
  nothing: 'nulla',
  record: 'Registrazione del consenso',
  copy: 'Copia',
  copied: 'Copiato',
  signal:
    'Il suo browser invia {signal}. Il segnale è rispettato: tutto ciò che è facoltativo è attivo solo se lo attiva qui.',
  notStored: 'Il suo browser non ha salvato questa scelta. Vale solo per questa pagina.',
  guardian: 'Prima deve acconsentire un genitore o tutore.',
  doNotSell: 'Non vendere né condividere le mie informazioni personali',

  removeTitle: 'Eliminare i cookie',
  removeText: 'Può anche eliminare i cookie nelle impostazioni del suo browser, in privacy o dati dei siti.',

  embed: '«{title}» proviene da {host} e richiede il suo consenso per: {category}.',
  loadOnce: 'Carica una volta',
  alwaysAllow: 'Consenti sempre',
};

export default it;
