import type { Locale } from './load-locale.js';

/** Texts that the law of a place asks for by name. */
export interface PlaceTexts {
  /** The opt-out button of United States laws (California Code of Regulations, title 11, section 7013). */
  readonly doNotSell: string;
  /** Shows that an opt-out is obeyed (California Code of Regulations, title 11, section 7025(c)(6)). */
  readonly honoured: string;
}

/** Those texts in the languages that are spoken most where they are asked for, by locale. */
const TEXTS: Readonly<Record<string, PlaceTexts>> & { readonly en: PlaceTexts } = {
  ar: {
    doNotSell: 'عدم بيع معلوماتي الشخصية أو مشاركتها',
    honoured: 'تمت الاستجابة لطلب الرفض',
  },
  de: {
    doNotSell: 'Meine personenbezogenen Daten nicht verkaufen oder weitergeben',
    honoured: 'Ihr Widerspruch wird beachtet',
  },
  en: {
    doNotSell: 'Do Not Sell or Share My Personal Information',
    honoured: 'Opt-out request honoured',
  },
  es: {
    doNotSell: 'No vender ni compartir mi información personal',
    honoured: 'Solicitud de exclusión respetada',
  },
  fr: {
    doNotSell: 'Ne pas vendre ni partager mes informations personnelles',
    honoured: 'Demande d’opposition respectée',
  },
  hi: {
    doNotSell: 'मेरी निजी जानकारी न बेचें और न साझा करें',
    honoured: 'ऑप्ट-आउट अनुरोध का पालन किया गया',
  },
  it: {
    doNotSell: 'Non vendere né condividere le mie informazioni personali',
    honoured: 'Richiesta di opposizione rispettata',
  },
  ja: {
    doNotSell: '私の個人情報を販売または共有しない',
    honoured: 'オプトアウトの要求に従っています',
  },
  ko: {
    doNotSell: '내 개인정보 판매 또는 공유 금지',
    honoured: '옵트아웃 요청이 적용되었습니다',
  },
  pl: {
    doNotSell: 'Nie sprzedawaj ani nie udostępniaj moich danych osobowych',
    honoured: 'Sprzeciw jest respektowany',
  },
  pt: {
    doNotSell: 'Não vender nem partilhar as minhas informações pessoais',
    honoured: 'Pedido de oposição respeitado',
  },
  'pt-br': {
    doNotSell: 'Não vender nem compartilhar minhas informações pessoais',
    honoured: 'Pedido de recusa respeitado',
  },
  ru: {
    doNotSell: 'Не продавать и не передавать мои персональные данные',
    honoured: 'Ваш отказ учтён',
  },
  vi: {
    doNotSell: 'Không bán hoặc chia sẻ thông tin cá nhân của tôi',
    honoured: 'Yêu cầu từ chối đã được thực hiện',
  },
  'zh-hans': {
    doNotSell: '请勿出售或共享我的个人信息',
    honoured: '已遵从您的拒绝请求',
  },
  'zh-hant': {
    doNotSell: '請勿販售或分享我的個人資訊',
    honoured: '已遵從您的拒絕要求',
  },
};

/** Returns the site's own text or ours, and the language (BCP 47) that it is in: English where there is none in `lang`. */
export function placeText(
  name: keyof PlaceTexts,
  { lang, own }: Locale,
): { readonly text: string; readonly lang: string } {
  const text = own[name] ?? TEXTS[lang]?.[name];
  return text ? { text, lang } : { text: TEXTS.en[name], lang: 'en' };
}
