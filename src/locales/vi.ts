import type { Messages } from './messages.js';

const vi: Messages = {
  title: 'Cookie tùy chọn',
  intro:
    '{site} xin sự đồng ý của bạn để dùng cookie tùy chọn cho các mục đích sau: {purposes}. {others} Bạn có thể chấp nhận hoặc từ chối, và thay đổi lựa chọn bất cứ lúc nào.',
  introOptOut:
    '{site} dùng cookie tùy chọn cho các mục đích sau: {purposes}. {others} Bạn có thể từ chối bất cứ lúc nào.',
  introImplied:
    '{site} dùng cookie tùy chọn cho các mục đích sau: {purposes}. {others} Nếu bạn tiếp tục duyệt mà không từ chối thì được coi là đồng ý.',
  others: 'Một số cookie này là của công ty khác.',
  expired: 'Lựa chọn trước của bạn đã hết hạn.',
  policyChanged: 'Chính sách quyền riêng tư của chúng tôi đã thay đổi.',
  unreadable: 'Không thể đọc lựa chọn trước của bạn.',
  purposeAdded: 'Mới kể từ lựa chọn trước của bạn: {items}.',
  accept: 'Chấp nhận',
  reject: 'Từ chối',
  customise: 'Tùy chỉnh',
  policy: 'Chính sách quyền riêng tư',
  close: 'Đóng',

  functional: 'Cần thiết',
  functionalText: 'Tuyệt đối cần thiết để trang web hoạt động. Không cần bạn đồng ý.',
  optional: 'thống kê, quảng cáo và nội dung từ trang web khác',
  optionalText: 'Không cần thiết để trang web hoạt động.',

  settings: 'Cài đặt cookie',
  save: 'Lưu',
  acceptAll: 'Chấp nhận tất cả',
  rejectAll: 'Từ chối tất cả',
  alwaysOn: 'Luôn bật',
  separate: 'Cần sự đồng ý riêng, không nằm trong “{button}”.',
  objection: 'Đang bật. Bạn có thể tắt.',
  services: 'Dịch vụ',
  cookies: 'Cookie',
  provider: 'Nhà cung cấp',
  purpose: 'Mục đích',
  data: 'Dữ liệu',
  country: 'Quốc gia',
  duration: 'Thời hạn',
  undecided: 'Bạn chưa lựa chọn.',
  decided: 'Thời điểm chọn: {date}. Có hiệu lực đến: {until}.',
  agreed: 'Các mục bạn đã đồng ý: {items}.',
  nothing: 'Bạn không chấp nhận cookie tùy chọn nào.',
  record: 'ID đồng ý',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  signal:
    'Trình duyệt của bạn gửi {signal}. Chúng tôi tôn trọng tín hiệu này: mọi mục tùy chọn đều tắt, trừ khi bạn tự bật.',
  notStored: 'Trình duyệt không lưu lựa chọn này. Chỉ có hiệu lực trên trang này.',
  guardian: 'Cha mẹ hoặc người giám hộ phải đồng ý trước.',

  removeTitle: 'Xóa cookie',
  removeText: 'Bạn cũng có thể xóa cookie trong cài đặt trình duyệt, mục quyền riêng tư hoặc dữ liệu trang web.',

  embed: 'Nội dung này từ {host} cần bạn đồng ý với: {category}.',
  loadOnce: 'Tải một lần',
  alwaysAllow: 'Luôn cho phép',
};

export default vi;
