import type { Messages } from './messages.js';

const tr: Messages = {
  title: 'İsteğe bağlı çerezler',
  intro:
    '{site}, isteğe bağlı çerezleri şu amaçlarla kullanmak için rızanızı istiyor: {purposes}. {others} Çerezleri kabul edebilir veya reddedebilir, seçiminizi istediğiniz zaman değiştirebilirsiniz.',
  introOptOut:
    '{site}, isteğe bağlı çerezleri şu amaçlarla kullanıyor: {purposes}. {others} Çerezleri istediğiniz zaman reddedebilirsiniz.',
  introImplied:
    '{site}, isteğe bağlı çerezleri şu amaçlarla kullanıyor: {purposes}. {others} Çerezleri reddetmeden gezinmeye devam etmeniz rıza sayılır.',
  others: 'Bu çerezlerin bazıları başka şirketlere aittir.',
  expired: 'Önceki seçiminizin süresi doldu.',
  policyChanged: 'Gizlilik politikamız değişti.',
  unreadable: 'Önceki seçiminiz okunamadı.',
  purposeAdded: 'Önceki seçiminizden sonra eklenenler: {items}.',
  accept: 'Kabul et',
  reject: 'Reddet',
  customise: 'Özelleştir',
  policy: 'Gizlilik politikası',
  close: 'Kapat',

  functional: 'Zorunlu',
  functionalText: 'Bu sitenin çalışması için kesinlikle gereklidir. Rızanız gerekmez.',
  optional: 'istatistik, reklam ve başka sitelerin içeriği',
  optionalText: 'Bu sitenin çalışması için gerekli değildir.',

  settings: 'Çerez ayarları',
  save: 'Kaydet',
  acceptAll: 'Tümünü kabul et',
  rejectAll: 'Tümünü reddet',
  alwaysOn: 'Her zaman açık',
  separate: 'Ayrı rıza gerektirir; “{button}” bunu kapsamaz.',
  objection: 'Açık. Kapatabilirsiniz.',
  services: 'Hizmetler',
  cookies: 'Çerezler',
  provider: 'Sağlayıcı',
  purpose: 'Amaç',
  data: 'Veriler',
  country: 'Ülke',
  duration: 'Süre',
  undecided: 'Henüz seçim yapmadınız.',
  decided: 'Seçim zamanı: {date}. Geçerlilik sonu: {until}.',
  agreed: 'Rıza verdikleriniz: {items}.',
  nothing: 'İsteğe bağlı hiçbir çerezi kabul etmediniz.',
  record: 'Rıza kimliği',
  copy: 'Kopyala',
  copied: 'Kopyalandı',
  signal: 'Tarayıcınız {signal} gönderiyor. Buna uyuyoruz: Siz açmadığınız sürece isteğe bağlı her şey kapalı kalır.',
  notStored: 'Tarayıcınız bu seçimi kaydetmedi. Yalnızca bu sayfada geçerlidir.',
  guardian: 'Önce bir ebeveynin veya vasinin rızası gerekir.',

  removeTitle: 'Çerezleri silme',
  removeText: 'Çerezleri tarayıcınızın gizlilik veya site verileri ayarlarından da silebilirsiniz.',

  embed: 'Bu içerik {host} kaynaklıdır. Yüklenmesi için rızanız gerekir: {category}.',
  loadOnce: 'Bir kez yükle',
  alwaysAllow: 'Her zaman izin ver',
};

export default tr;
