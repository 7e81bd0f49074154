import type { Messages } from './messages.js';

const fr: Messages = {
  title: 'Cookies facultatifs',
  intro:
    '{site} demande votre consentement pour utiliser des cookies facultatifs aux fins suivantes : {purposes}. {others} Vous pouvez les accepter ou les refuser, et modifier votre choix à tout moment.',
  introOptOut:
    '{site} utilise des cookies facultatifs aux fins suivantes : {purposes}. {others} Vous pouvez les refuser à tout moment.',
  introImplied:
    '{site} utilise des cookies facultatifs aux fins suivantes : {purposes}. {others} Poursuivre la navigation sans les refuser vaut consentement.',
  others: 'Certains de ces cookies proviennent d’autres sociétés.',
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
  separate: 'Requiert un consentement distinct, non compris dans « {button} ».',
  objection: 'Activé. Vous pouvez le désactiver.',
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
  nothing: 'Vous n’avez accepté aucun cookie facultatif.',
  record: 'Identifiant du consentement',
  copy: 'Copier',
  copied: 'Copié',
  signal:
    'Votre navigateur envoie {signal}. Nous respectons ce signal : tout ce qui est facultatif reste désactivé, sauf si vous l’activez vous-même.',
  notStored: 'Votre navigateur n’a pas enregistré ce choix. Il ne vaut que pour cette page.',
  guardian: 'Un parent ou un tuteur doit d’abord donner son accord.',

  removeTitle: 'Supprimer les cookies',
  removeText:
    'Vous pouvez aussi supprimer les cookies dans les paramètres de votre navigateur, sous confidentialité ou données de site.',

  embed: 'Ce contenu est fourni par {host}. Son chargement requiert votre consentement : {category}.',
  loadOnce: 'Charger une fois',
  alwaysAllow: 'Toujours autoriser',
};

export default fr;
