import type { Messages } from './messages.js';

const it: Messages = {
  title: 'Cookie facoltativi',
  intro:
    '{site} chiede il suo consenso all’uso di cookie facoltativi per le seguenti finalità: {purposes}. {others} Può accettarli o rifiutarli e modificare la sua scelta in qualsiasi momento.',
  introOptOut:
    '{site} usa cookie facoltativi per le seguenti finalità: {purposes}. {others} Può rifiutarli in qualsiasi momento.',
  introImplied:
    '{site} usa cookie facoltativi per le seguenti finalità: {purposes}. {others} Proseguire la navigazione senza rifiutarli vale come consenso.',
  others: 'Alcuni di questi cookie sono di altre società.',
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
  separate: 'Richiede un consenso separato, non compreso in «{button}».',
  objection: 'Attivo. Può disattivarlo.',
  services: 'Servizi',
  cookies: 'Cookie',
  provider: 'Fornitore',
  purpose: 'Finalità',
  data: 'Dati',
  country: 'Paese',
  duration: 'Durata',
  undecided: 'Non ha ancora fatto una scelta.',
  decided: 'Data della sua scelta: {date}. Valida fino a: {until}.',
  agreed: 'Il suo consenso: {items}.',
  nothing: 'Non ha accettato alcun cookie facoltativo.',
  record: 'ID del consenso',
  copy: 'Copia',
  copied: 'Copiato',
  signal:
    'Il suo browser invia {signal}. Rispettiamo il segnale: tutto ciò che è facoltativo resta disattivato, salvo che sia lei ad attivarlo.',
  notStored: 'Il suo browser non ha salvato questa scelta. Vale solo per questa pagina.',
  guardian: 'Prima deve acconsentire un genitore o tutore.',

  removeTitle: 'Eliminare i cookie',
  removeText: 'Può anche eliminare i cookie nelle impostazioni del suo browser, in privacy o dati dei siti.',

  embed: 'Questo contenuto proviene da {host}. Per caricarlo serve il suo consenso: {category}.',
  loadOnce: 'Carica una volta',
  alwaysAllow: 'Consenti sempre',
};

export default it;
