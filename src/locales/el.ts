import type { Messages } from './messages.js';

const el: Messages = {
  title: 'Προαιρετικά cookies',
  intro:
    'Το {site} ζητά να χρησιμοποιεί προαιρετικά cookies, και άλλων εταιρειών, για: {purposes}. Μπορείτε να αρνηθείτε.',
  introOptOut:
    'Το {site} χρησιμοποιεί προαιρετικά cookies, και άλλων εταιρειών, για: {purposes}. Μπορείτε να αρνηθείτε πάντα.',
  introImplied:
    'Το {site} χρησιμοποιεί προαιρετικά cookies, και άλλων εταιρειών, για: {purposes}. Περιήγηση σημαίνει συγκατάθεση, εκτός αν αρνηθείτε.',
  expired: 'Η προηγούμενη επιλογή σας έληξε.',
  policyChanged: 'Η πολιτική μας άλλαξε.',
  unreadable: 'Η προηγούμενη επιλογή σας δεν διαβάζεται.',
  purposeAdded: 'Νέα μετά την επιλογή σας: {items}.',
  accept: 'Αποδοχή',
  reject: 'Απόρριψη',
  customise: 'Προσαρμογή',
  policy: 'Πολιτική απορρήτου',
  close: 'Κλείσιμο',

  functional: 'Απαραίτητα',
  functionalText: 'Απολύτως απαραίτητα για να λειτουργεί ο ιστότοπος. Δεν απαιτείται συγκατάθεση.',
  optional: 'στατιστικά, διαφήμιση και περιεχόμενο άλλων ιστότοπων',
  optionalText: 'Μη απαραίτητα για να λειτουργεί ο ιστότοπος.',

  settings: 'Ρυθμίσεις cookies',
  save: 'Αποθήκευση',
  acceptAll: 'Αποδοχή όλων',
  rejectAll: 'Απόρριψη όλων',
  alwaysOn: 'Πάντα ενεργά',
  separate: 'Ενεργοποιούνται μόνο εδώ.',
  services: 'Υπηρεσίες',
  cookies: 'Cookies',
  provider: 'Πάροχος',
  purpose: 'Σκοπός',
  data: 'Δεδομένα',
  country: 'Χώρα',
  duration: 'Ισχύς',
  undecided: 'Καμία επιλογή ακόμη.',
  decided: 'Επιλογή σας: {date}. Ισχύει έως: {until}.',
  agreed: 'Η συγκατάθεσή σας: {items}.',
  nothing: 'καμία',
  record: 'Καταγραφή συγκατάθεσης',
  copy: 'Αντιγραφή',
  copied: 'Αντιγράφηκε',
  signal: 'Ο browser στέλνει {signal}, άρα τα προαιρετικά μένουν ανενεργά. Ενεργοποιούνται μόνο εδώ.',
  notStored: 'Ο browser δεν αποθήκευσε την επιλογή. Ισχύει μόνο στη σελίδα αυτή.',
  guardian: 'Πρώτα απαιτείται συγκατάθεση γονέα ή κηδεμόνα.',
  doNotSell: 'Μην πωλείτε ή κοινοποιείτε προσωπικά μου δεδομένα',

  removeTitle: 'Διαγραφή cookies',
  removeText: 'Διαγραφή cookies και στις ρυθμίσεις του browser: απόρρητο ή δεδομένα ιστότοπων.',

  embed: '«{title}» από {host}. Απαιτείται συγκατάθεση για: {category}.',
  loadOnce: 'Μία φόρτωση',
  alwaysAllow: 'Πάντα επιτρεπτό',
};

export default el;
