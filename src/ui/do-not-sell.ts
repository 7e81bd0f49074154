import { html, nothing } from 'lit/html.js';
import type { AssentInstance } from '../assent/assent.js';
import type { Locale } from './load-locale.js';
import { placeText } from './place-text.js';
import type { PlaceText } from './place-text.js';

const TEXTS: PlaceText = {
  ar: 'عدم بيع معلوماتي الشخصية أو مشاركتها',
  de: 'Meine personenbezogenen Daten nicht verkaufen oder weitergeben',
  en: 'Do Not Sell or Share My Personal Information',
  es: 'No vender ni compartir mi información personal',
  fr: 'Ne pas vendre ni partager mes informations personnelles',
  hi: 'मेरी निजी जानकारी न बेचें और न साझा करें',
  it: 'Non vendere né condividere le mie informazioni personali',
  ja: '私の個人情報を販売または共有しない',
  ko: '내 개인정보 판매 또는 공유 금지',
  pl: 'Nie sprzedawaj ani nie udostępniaj moich danych osobowych',
  pt: 'Não vender nem partilhar as minhas informações pessoais',
  'pt-br': 'Não vender nem compartilhar minhas informações pessoais',
  ru: 'Не продавать и не передавать мои персональные данные',
  vi: 'Không bán hoặc chia sẻ thông tin cá nhân của tôi',
  'zh-hans': '请勿出售或共享我的个人信息',
  'zh-hant': '請勿販售或分享我的個人資訊',
};

/**
 * Renders the button that refuses everything optional under the name that United States laws require (California Code of
 * Regulations, title 11, section 7013), in mode `opt-out`, unless the visitor is known to be elsewhere.
 */
export function doNotSell(assent: AssentInstance, locale: Locale): unknown {
  const { mode, region } = assent.state;
  if (mode !== 'opt-out' || (region && !region.startsWith('US'))) return nothing;
  const { text, lang } = placeText('doNotSell', TEXTS, locale);
  return html`<form>
    <button
      type="reset"
      class="more"
      part="do-not-sell"
      lang=${lang}
      .press=${(event?: Event) => assent.answer(false, event)}
    >
      ${text}
    </button>
  </form>`;
}
