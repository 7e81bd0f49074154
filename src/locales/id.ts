import type { Messages } from './messages.js';

const id: Messages = {
  title: 'Cookie opsional',
  intro:
    '{site} meminta persetujuan Anda untuk menggunakan cookie opsional dengan tujuan berikut: {purposes}. {others} Anda dapat menerima atau menolaknya, dan mengubah pilihan Anda kapan saja.',
  introOptOut:
    '{site} menggunakan cookie opsional dengan tujuan berikut: {purposes}. {others} Anda dapat menolaknya kapan saja.',
  introImplied:
    '{site} menggunakan cookie opsional dengan tujuan berikut: {purposes}. {others} Melanjutkan penelusuran tanpa menolaknya dianggap sebagai persetujuan.',
  others: 'Sebagian cookie ini berasal dari perusahaan lain.',
  expired: 'Pilihan Anda sebelumnya sudah kedaluwarsa.',
  policyChanged: 'Kebijakan privasi kami telah berubah.',
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
  separate: 'Memerlukan persetujuan terpisah, tidak termasuk dalam “{button}”.',
  objection: 'Aktif. Anda dapat menonaktifkannya.',
  services: 'Layanan',
  cookies: 'Cookie',
  provider: 'Penyedia',
  purpose: 'Tujuan',
  data: 'Data',
  country: 'Negara',
  duration: 'Durasi',
  undecided: 'Anda belum menentukan pilihan.',
  decided: 'Anda menentukan pilihan pada {date}. Pilihan ini berlaku hingga {until}.',
  agreed: 'Yang Anda setujui: {items}.',
  nothing: 'Anda tidak menerima cookie opsional apa pun.',
  record: 'ID persetujuan',
  copy: 'Salin',
  copied: 'Disalin',
  signal:
    'Browser Anda mengirim {signal}. Kami mematuhinya: semua yang opsional tetap nonaktif kecuali Anda sendiri yang mengaktifkannya.',
  notStored: 'Browser Anda tidak menyimpan pilihan ini. Pilihan ini hanya berlaku untuk halaman ini.',
  guardian: 'Orang tua atau wali harus menyetujui terlebih dahulu.',

  removeTitle: 'Menghapus cookie',
  removeText: 'Anda juga dapat menghapus cookie di pengaturan browser, pada bagian privasi atau data situs.',

  embed: 'Konten ini berasal dari {host} dan memerlukan persetujuan Anda untuk: {category}.',
  loadOnce: 'Muat sekali',
  alwaysAllow: 'Selalu izinkan',
};

export default id;
