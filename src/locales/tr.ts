import type { Messages } from './messages.js';

const tr: Messages = {
  title: 'İsteğe bağlı çerezler',
  intro:
    '{site}, bazıları başka şirketlere ait isteğe bağlı çerezler kullanmak için izin istiyor. Amaç: {purposes}. Reddedebilirsiniz.',
  introOptOut:
    '{site}, bazıları başka şirketlere ait isteğe bağlı çerezler kullanıyor. Amaç: {purposes}. İstediğiniz zaman reddedebilirsiniz.',
  introImplied:
    '{site}, bazıları başka şirketlere ait isteğe bağlı çerezler kullanıyor. Amaç: {purposes}. Reddetmediğiniz sürece gezinmeye devam etmeniz onay sayılır.',
  expired: 'Önceki seçiminizin süresi doldu.',
  policyChanged: 'Politikamız değişti.',
  unreadable: 'Önceki seçiminiz okunamadı.',
  purposeAdded: 'Önceki seçiminizden bu yana yeni: {items}.',
  accept: 'Kabul et',
  reject: 'Reddet',
  customise: 'Özelleştir',
  policy: 'Gizlilik politikası',
  close: 'Kapat',

  functional: 'Zorunlu',
  functionalText: 'Bu sitenin çalışması için kesinlikle gereklidir. Onayınız gerekmez.',
  optional: 'istatistik, reklam ve başka sitelerin içeriği',
  optionalText: 'Bu sitenin çalışması için gerekli değildir.',

  settings: 'Çerez ayarları',
  save: 'Kaydet',
  acceptAll: 'Tümünü kabul et',
  rejectAll: 'Tümünü reddet',
  alwaysOn: 'Her zaman açık',
  separate: 'Yalnızca buradan açılır.',
  services: 'Hizmetler',
  cookies: 'Çerezler',
  provider: 'Sağlayıcı',
  purpose: 'Amaç',
  data: 'Veriler',
  country: 'Ülke',
  duration: 'Süre',
  undecided: 'Henüz seçim yapmadınız.',
  decided: '{date} tarihinde seçim yaptınız. {until} tarihine kadar geçerlidir.',
  agreed: 'Onay verdikleriniz: {items}.',
  nothing: 'yok',
  record: 'Onay kaydı',
  copy: 'Kopyala',
  copied: 'Kopyalandı',
  signal: 'Tarayıcınız {signal} gönderiyor. Buna uyuluyor: Buradan açmadığınız sürece isteğe bağlı her şey kapalı.',
  notStored: 'Tarayıcınız bu seçimi kaydetmedi. Yalnızca bu sayfada geçerlidir.',
  guardian: 'Önce bir ebeveynin veya vasinin onayı gerekir.',
  doNotSell: 'Kişisel bilgilerimi satmayın veya paylaşmayın',

  removeTitle: 'Çerezleri silme',
  removeText: 'Çerezleri tarayıcınızın gizlilik veya site verileri ayarlarından da silebilirsiniz.',

  embed: '“{title}” {host} kaynaklıdır ve şunun için onayınız gerekir: {category}.',
  loadOnce: 'Bir kez yükle',
  alwaysAllow: 'Her zaman izin ver',
};

export default tr;
