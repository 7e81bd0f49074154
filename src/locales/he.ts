import type { Messages } from './messages.js';

const he: Messages = {
  title: 'עוגיות אופציונליות',
  intro: 'האתר {site} מבקש להשתמש בעוגיות אופציונליות, חלקן של חברות אחרות, למטרות הבאות: {purposes}. זכותך לסרב.',
  introOptOut:
    'האתר {site} משתמש בעוגיות אופציונליות, חלקן של חברות אחרות, למטרות הבאות: {purposes}. אפשר לסרב בכל עת.',
  introImplied:
    'האתר {site} משתמש בעוגיות אופציונליות, חלקן של חברות אחרות, למטרות הבאות: {purposes}. המשך הגלישה נחשב להסכמה, כל עוד לא סירבת.',
  expired: 'תוקף הבחירה הקודמת שלך פג.',
  policyChanged: 'המדיניות שלנו השתנתה.',
  unreadable: 'לא ניתן היה לקרוא את הבחירה הקודמת שלך.',
  purposeAdded: 'חדש מאז הבחירה האחרונה שלך: {items}.',
  accept: 'הסכמה',
  reject: 'סירוב',
  customise: 'התאמה אישית',
  policy: 'מדיניות פרטיות',
  close: 'סגירה',

  functional: 'הכרחיות',
  functionalText: 'הכרחיות לחלוטין לפעולת האתר. אין צורך בהסכמתך להן.',
  optional: 'סטטיסטיקה, פרסום ותוכן מאתרים אחרים',
  optionalText: 'לא נחוצות לפעולת האתר.',

  settings: 'הגדרות עוגיות',
  save: 'שמירה',
  acceptAll: 'הסכמה לכול',
  rejectAll: 'סירוב לכול',
  alwaysOn: 'תמיד פועלות',
  separate: 'יפעלו רק אם הפעלת אותן כאן.',
  services: 'שירותים',
  cookies: 'עוגיות',
  provider: 'ספק',
  purpose: 'מטרה',
  data: 'נתונים',
  country: 'מדינה',
  duration: 'משך',
  undecided: 'טרם החלטת.',
  decided: 'החלטת בתאריך {date}. ההחלטה בתוקף עד {until}.',
  agreed: 'ההסכמה שלך: {items}.',
  nothing: 'אין',
  record: 'רישום הסכמה',
  copy: 'העתקה',
  copied: 'הועתק',
  signal: 'הדפדפן שלך שולח {signal}. אנחנו מכבדים זאת: כל מה שאופציונלי כבוי, אלא אם הפעלת אותו כאן.',
  notStored: 'הדפדפן שלך לא שמר את הבחירה. היא תקפה בדף זה בלבד.',
  guardian: 'נדרשת תחילה הסכמה של הורה או אפוטרופוס.',
  doNotSell: 'אין למכור או לשתף את המידע האישי שלי',

  removeTitle: 'מחיקת עוגיות',
  removeText: 'אפשר גם למחוק עוגיות בהגדרות הדפדפן, תחת פרטיות או נתוני אתרים.',

  embed: 'המקור של ”{title}” הוא {host}, ונדרשת הסכמתך עבור: {category}.',
  loadOnce: 'לטעון פעם אחת',
  alwaysAllow: 'לאפשר תמיד',
};

export default he;
