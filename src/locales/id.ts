import type { Messages } from './messages.js';

const id: Messages = {
  title: 'Cookie opsional',
  intro:
    '{site} meminta izin menggunakan cookie opsional, sebagian dari perusahaan lain, untuk: {purposes}. Anda bebas menolak.',
  introOptOut:
    '{site} menggunakan cookie opsional, sebagian dari perusahaan lain, untuk: {purposes}. Anda dapat menolak kapan saja.',
  introImplied:
    '{site} menggunakan cookie opsional, sebagian dari perusahaan lain, untuk: {purposes}. Melanjutkan penelusuran dianggap sebagai persetujuan, kecuali Anda menolak.',
  expired: 'Pilihan Anda sebelumnya sudah kedaluwarsa.',
  policyChanged: 'Kebijakan kami telah berubah.',
  unreadable: 'Pilihan Anda sebelumnya tidak dapat dibaca.',
  purposeAdded: 'Baru sejak pilihan terakhir Anda: {items}.',
  accept: 'Terima',
  reject: 'Tolak',
  customise: 'Sesuaikan',
  policy: 'Kebijakan privasi',
  close: 'Tutup',

  functional: 'Diperlukan',
  functionalText: 'Mutlak diperlukan agar situs ini berfungsi. Tidak memerlukan persetujuan Anda.',
  optional: 'statistik, iklan, dan konten dari situs lain',
  optionalText: 'Tidak diperlukan agar situs ini berfungsi.',

  settings: 'Pengaturan cookie',
  save: 'Simpan',
  acceptAll: 'Terima semua',
  rejectAll: 'Tolak semua',
  alwaysOn: 'Selalu aktif',
  separate: 'Hanya aktif jika Anda mengaktifkannya di sini.',
  services: 'Layanan',
  cookies: 'Cookie',
  provider: 'Penyedia',
  purpose: 'Tujuan',
  data: 'Data',
  country: 'Negara',
  duration: 'Durasi',
  undecided: 'Anda belum memutuskan.',
  decided: 'Anda memutuskan pada {date}. Keputusan ini berlaku hingga {until}.',
  agreed: 'Anda menyetujui: {items}.',
  nothing: 'tidak ada',
  record: 'Catatan persetujuan',
  copy: 'Salin',
  copied: 'Disalin',
  signal:
    'Browser Anda mengirim {signal}. Sinyal ini dipatuhi: semua yang opsional nonaktif kecuali Anda mengaktifkannya di sini.',
  notStored: 'Browser Anda tidak menyimpan pilihan ini. Pilihan ini hanya berlaku untuk halaman ini.',
  guardian: 'Orang tua atau wali harus menyetujui terlebih dahulu.',
  doNotSell: 'Jangan jual atau bagikan informasi pribadi saya',

  removeTitle: 'Menghapus cookie',
  removeText: 'Anda juga dapat menghapus cookie di pengaturan browser, pada bagian privasi atau data situs.',

  embed: '“{title}” berasal dari {host} dan memerlukan persetujuan Anda untuk: {category}.',
  loadOnce: 'Muat sekali',
  alwaysAllow: 'Selalu izinkan',
};

export default id;
