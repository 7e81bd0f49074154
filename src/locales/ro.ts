import type { Messages } from './messages.js';

const ro: Messages = {
  title: 'Cookie-uri opționale',
  intro:
    '{site} vă cere acordul pentru a folosi cookie-uri opționale în următoarele scopuri: {purposes}. {others} Le puteți accepta sau refuza și vă puteți schimba alegerea oricând.',
  introOptOut:
    '{site} folosește cookie-uri opționale în următoarele scopuri: {purposes}. {others} Le puteți refuza oricând.',
  introImplied:
    '{site} folosește cookie-uri opționale în următoarele scopuri: {purposes}. {others} Continuarea navigării fără a le refuza este considerată acord.',
  others: 'Unele dintre aceste cookie-uri provin de la alte companii.',
  expired: 'Alegerea anterioară a expirat.',
  policyChanged: 'Politica noastră de confidențialitate s-a schimbat.',
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

  settings: 'Setări cookie-uri',
  save: 'Salvează',
  acceptAll: 'Acceptă tot',
  rejectAll: 'Refuză tot',
  alwaysOn: 'Mereu active',
  separate: 'Necesită un acord separat, neinclus în „{button}”.',
  objection: 'Activat. Puteți dezactiva.',
  services: 'Servicii',
  cookies: 'Cookie-uri',
  provider: 'Furnizor',
  purpose: 'Scop',
  data: 'Date',
  country: 'Țară',
  duration: 'Durată',
  undecided: 'Nu ați ales încă.',
  decided: 'Ați făcut alegerea pe {date}. Este valabilă până la {until}.',
  agreed: 'Acordul dvs.: {items}.',
  nothing: 'Nu ați acceptat niciun cookie opțional.',
  record: 'ID-ul acordului',
  copy: 'Copiază',
  copied: 'Copiat',
  signal:
    'Browserul dvs. trimite {signal}. Respectăm semnalul: tot ce este opțional rămâne dezactivat, cât timp nu îl activați.',
  notStored: 'Browserul dvs. nu a salvat această alegere. Este valabilă numai pe această pagină.',
  guardian: 'Mai întâi este necesar acordul unui părinte sau tutore.',

  removeTitle: 'Ștergerea cookie-urilor',
  removeText: 'Puteți șterge cookie-uri și din setările browserului, la confidențialitate sau date ale site-urilor.',

  embed: 'Acest conținut provine de la {host}. Pentru încărcare este necesar acordul dvs.: {category}.',
  loadOnce: 'Încarcă o dată',
  alwaysAllow: 'Permite întotdeauna',
};

export default ro;
