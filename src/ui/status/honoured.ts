import type { PlaceText } from '../place-text.js';

/** Says that an opt-out is obeyed (California Code of Regulations, title 11, section 7025(c)(6)). */
export const HONOURED: PlaceText = {
  ar: 'تمت الاستجابة لطلب الرفض',
  de: 'Ihr Widerspruch wird beachtet',
  en: 'Opt-out request honoured',
  es: 'Solicitud de exclusión respetada',
  fr: 'Demande d’opposition respectée',
  hi: 'ऑप्ट-आउट अनुरोध का पालन किया गया',
  it: 'Richiesta di opposizione rispettata',
  ja: 'オプトアウトの要求に従っています',
  ko: '옵트아웃 요청이 적용되었습니다',
  pl: 'Sprzeciw jest respektowany',
  pt: 'Pedido de oposição respeitado',
  'pt-br': 'Pedido de recusa respeitado',
  ru: 'Ваш отказ учтён',
  vi: 'Yêu cầu từ chối đã được thực hiện',
  'zh-hans': '已遵从您的拒绝请求',
  'zh-hant': '已遵從您的拒絕要求',
};
