import type { Messages } from './messages.js';

const fr: Messages = {
  title: 'Cookies facultatifs',
  intro:
    '{site} demande à utiliser des cookies facultatifs, dont certains d’autres sociétés, pour : {purposes}. Vous êtes libre de refuser.',
  introOptOut:
    '{site} utilise des cookies facultatifs, dont certains d’autres sociétés, pour : {purposes}. Vous pouvez refuser à tout moment.',
  introImplied:
    '{site} utilise des cookies facultatifs, dont certains d’autres sociétés, pour : {purposes}. Poursuivre la navigation vaut consentement, sauf si vous refusez.',
  expired: 'Votre choix précédent a expiré.',
  policyChanged: 'Notre politique de confidentialité a changé.',
  unreadable: 'Votre choix précédent n’a pas pu être lu.',
  purposeAdded: 'Nouveau depuis votre dernier choix : {items}.',
  accept: 'Accepter',
  reject: 'Refuser',
  customise: 'Personnaliser',
  policy: 'Politique de confidentialité',
  close: 'Fermer',

  functional: 'Nécessaires',
  functionalText: 'Strictement nécessaires au fonctionnement de ce site. Votre consentement n’est pas requis.',
  optional: 'statistiques, publicité et contenus d’autres sites',
  optionalText: 'Non nécessaires au fonctionnement de ce site.',

  settings: 'Paramètres des cookies',
  save: 'Enregistrer',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  alwaysOn: 'Toujours actif',
  separate: 'Désactivé, sauf si vous l’activez ici.',
  services: 'Services',
  cookies: 'Cookies',
  provider: 'Fournisseur',
  purpose: 'Finalité',
  data: 'Données',
  country: 'Pays',
  duration: 'Durée',
  undecided: 'Vous n’avez pas encore choisi.',
  decided: 'Votre choix date du {date}. Il est valable jusqu’au {until}.',
  agreed: 'Votre consentement : {items}.',
  nothing: 'aucun',
  record: 'Preuve de consentement',
  copy: 'Copier',
  copied: 'Copié',
  signal:
    'Votre navigateur envoie {signal}. Il est respecté : tout élément facultatif est désactivé, sauf si vous l’activez ici.',
  notStored: 'Votre navigateur n’a pas enregistré ce choix. Il ne vaut que pour cette page.',
  guardian: 'Un parent ou tuteur doit d’abord consentir.',
  doNotSell: 'Ne pas vendre ni partager mes informations personnelles',

  removeTitle: 'Supprimer les cookies',
  removeText:
    'Vous pouvez aussi supprimer les cookies dans les paramètres de votre navigateur, sous confidentialité ou données de site.',

  embed: 'Le contenu « {title} » est fourni par {host} et nécessite votre consentement pour : {category}.',
  loadOnce: 'Charger une fois',
  alwaysAllow: 'Toujours autoriser',
};

export default fr;
