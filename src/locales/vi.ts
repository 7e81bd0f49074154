import type { Messages } from './messages.js';

const vi: Messages = {
  title: 'Cookie tùy chọn',
  intro: '{site} xin dùng cookie tùy chọn, một phần từ công ty khác. Mục đích: {purposes}. Bạn có thể từ chối.',
  introOptOut: '{site} dùng cookie tùy chọn, một phần từ công ty khác. Mục đích: {purposes}. Bạn luôn có thể từ chối.',
  introImplied:
    '{site} dùng cookie tùy chọn, một phần từ công ty khác. Mục đích: {purposes}. Duyệt tiếp là đồng ý, trừ khi bạn từ chối.',
  expired: 'Lựa chọn trước của bạn đã hết hạn.',
  policyChanged: 'Chính sách của chúng tôi đã thay đổi.',
  unreadable: 'Lựa chọn trước của bạn không đọc được.',
  purposeAdded: 'Mới kể từ lựa chọn trước của bạn: {items}.',
  accept: 'Chấp nhận',
  reject: 'Từ chối',
  customise: 'Tùy chỉnh',
  policy: 'Chính sách quyền riêng tư',
  close: 'Đóng',

  functional: 'Cần thiết',
  functionalText: 'Tuyệt đối cần thiết để trang web hoạt động. Không cần bạn đồng ý.',
  optional: 'thống kê, quảng cáo, nội dung từ trang web khác',
  optionalText: 'Không cần thiết để trang web hoạt động.',

  settings: 'Cài đặt cookie',
  save: 'Lưu',
  acceptAll: 'Chấp nhận tất cả',
  rejectAll: 'Từ chối tất cả',
  alwaysOn: 'Luôn bật',
  separate: 'Chỉ bật được tại đây.',
  services: 'Dịch vụ',
  cookies: 'Cookie',
  provider: 'Nhà cung cấp',
  purpose: 'Mục đích',
  data: 'Dữ liệu',
  country: 'Quốc gia',
  duration: 'Thời hạn',
  undecided: 'Bạn chưa lựa chọn.',
  decided: 'Ngày chọn: {date}. Hiệu lực đến: {until}.',
  agreed: 'Bạn đồng ý với: {items}.',
  nothing: 'không có gì',
  record: 'Bản ghi đồng ý',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  signal: 'Trình duyệt gửi {signal}, nên mọi mục tùy chọn đều tắt. Chỉ bật tại đây.',
  notStored: 'Trình duyệt không lưu lựa chọn này. Chỉ có hiệu lực trên trang này.',
  guardian: 'Cha mẹ hoặc người giám hộ phải đồng ý trước.',
  doNotSell: 'Không bán hoặc chia sẻ thông tin cá nhân của tôi',

  removeTitle: 'Xóa cookie',
  removeText: 'Có thể xóa cookie trong cài đặt trình duyệt, mục quyền riêng tư hoặc dữ liệu trang web.',

  embed: '“{title}” từ {host} cần bạn đồng ý với: {category}.',
  loadOnce: 'Tải một lần',
  alwaysAllow: 'Luôn cho phép',
};

export default vi;
