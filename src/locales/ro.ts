import type { Messages } from './messages.js';

const ro: Messages = {
  title: 'Cookie-uri opționale',
  intro:
    '{site} vă cere acordul pentru a folosi cookie-uri opționale, unele de la alte companii, pentru: {purposes}. Aveți libertatea de a refuza.',
  introOptOut:
    '{site} folosește cookie-uri opționale, unele de la alte companii, pentru: {purposes}. Puteți refuza oricând.',
  introImplied:
    '{site} folosește cookie-uri opționale, unele de la alte companii, pentru: {purposes}. Dacă nu refuzați, continuarea navigării este considerată acord.',
  expired: 'Alegerea anterioară a expirat.',
  policyChanged: 'Politica noastră s-a schimbat.',
  unreadable: 'Alegerea anterioară nu a putut fi citită.',
  purposeAdded: 'Nou de la alegerea anterioară: {items}.',
  accept: 'Acceptă',
  reject: 'Refuză',
  customise: 'Personalizează',
  policy: 'Politica de confidențialitate',
  close: 'Închide',

  functional: 'Necesare',
  functionalText: 'Strict necesare pentru funcționarea acestui site. Nu necesită acordul dvs.',
  optional: 'statistici, publicitate și conținut de pe alte site-uri',
  optionalText: 'Nu sunt necesare pentru funcționarea acestui site.',

  settings: 'Setări cookie',
  save: 'Salvează',
  acceptAll: 'Acceptă tot',
  rejectAll: 'Refuză tot',
  alwaysOn: 'Mereu active',
  separate: 'Activ numai dacă îl activați aici.',
  services: 'Servicii',
  cookies: 'Cookie-uri',
  provider: 'Furnizor',
  purpose: 'Scop',
  data: 'Date',
  country: 'Țară',
  duration: 'Durată',
  undecided: 'Nu ați ales încă.',
  decided: 'Ați ales la {date}. Alegerea este valabilă până la {until}.',
  agreed: 'Ați acceptat: {items}.',
  nothing: 'nimic',
  record: 'Înregistrarea acordului',
  copy: 'Copiază',
  copied: 'Copiat',
  signal:
    'Browserul dvs. trimite {signal}. Semnalul este respectat: tot ce este opțional este dezactivat dacă nu îl activați aici.',
  notStored: 'Browserul dvs. nu a salvat această alegere. Este valabilă numai pe această pagină.',
  guardian: 'Mai întâi este necesar acordul unui părinte sau tutore.',
  doNotSell: 'Nu vindeți și nu partajați informațiile mele personale',

  removeTitle: 'Ștergerea cookie-urilor',
  removeText: 'Puteți șterge cookie-uri și din setările browserului, la confidențialitate sau date ale site-urilor.',

  embed: '„{title}” provine de la {host} și necesită acordul dvs. pentru: {category}.',
  loadOnce: 'Încarcă o dată',
  alwaysAllow: 'Permite întotdeauna',
};

export default ro;
