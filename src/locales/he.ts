import type { Messages } from './messages.js';

const he: Messages = {
  title: 'עוגיות אופציונליות',
  intro:
    'האתר {site} מבקש את הסכמתך לשימוש בעוגיות אופציונליות למטרות הבאות: {purposes}. {others} אפשר להסכים או לסרב, ולשנות את הבחירה בכל עת.',
  introOptOut: 'האתר {site} משתמש בעוגיות אופציונליות למטרות הבאות: {purposes}. {others} אפשר לסרב בכל עת.',
  introImplied:
    'האתר {site} משתמש בעוגיות אופציונליות למטרות הבאות: {purposes}. {others} המשך גלישה בלי לסרב נחשב להסכמה.',
  others: 'חלק מהעוגיות הן של חברות אחרות.',
  expired: 'תוקף הבחירה הקודמת שלך פג.',
  policyChanged: 'מדיניות הפרטיות שלנו השתנתה.',
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
  separate: 'נדרשת הסכמה נפרדת, שאינה כלולה ב”{button}”.',
  objection: 'פעיל. אפשר לכבות.',
  services: 'שירותים',
  cookies: 'עוגיות',
  provider: 'ספק',
  purpose: 'מטרה',
  data: 'נתונים',
  country: 'מדינה',
  duration: 'משך',
  undecided: 'עדיין לא בחרת.',
  decided: 'בחרת בתאריך {date}. הבחירה בתוקף עד {until}.',
  agreed: 'ההסכמה שלך: {items}.',
  nothing: 'לא הסכמת לעוגיות אופציונליות.',
  record: 'מזהה הסכמה',
  copy: 'העתקה',
  copied: 'הועתק',
  signal: 'הדפדפן שלך שולח {signal}. אנחנו מכבדים זאת: כל מה שאופציונלי נשאר כבוי, אלא אם בחרת להפעיל אותו.',
  notStored: 'הדפדפן שלך לא שמר את הבחירה. היא תקפה בדף זה בלבד.',
  guardian: 'נדרשת תחילה הסכמה של הורה או אפוטרופוס.',

  removeTitle: 'מחיקת עוגיות',
  removeText: 'אפשר גם למחוק עוגיות בהגדרות הדפדפן, תחת פרטיות או נתוני אתרים.',

  embed: 'המקור של תוכן זה הוא {host}, ונדרשת הסכמתך עבור: {category}.',
  loadOnce: 'טעינה חד־פעמית',
  alwaysAllow: 'לאפשר תמיד',
};

export default he;
