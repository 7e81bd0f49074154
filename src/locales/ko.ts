import type { Messages } from './messages.js';

const ko: Messages = {
  title: '선택 쿠키',
  intro:
    '{site}에서 다음 목적으로 선택 쿠키를 사용하는 데 대한 동의를 요청합니다: {purposes}. {others} 동의하거나 거부할 수 있으며, 언제든지 선택을 변경할 수 있습니다.',
  introOptOut: '{site}에서 다음 목적으로 선택 쿠키를 사용합니다: {purposes}. {others} 언제든지 거부할 수 있습니다.',
  introImplied:
    '{site}에서 다음 목적으로 선택 쿠키를 사용합니다: {purposes}. {others} 거부하지 않고 계속 이용하면 동의한 것으로 간주합니다.',
  others: '일부는 다른 회사의 쿠키입니다.',
  expired: '이전 선택이 만료되었습니다.',
  policyChanged: '개인정보 처리방침이 변경되었습니다.',
  unreadable: '이전 선택을 읽을 수 없습니다.',
  purposeAdded: '지난번 선택 이후 추가된 항목: {items}.',
  accept: '동의',
  reject: '거부',
  customise: '맞춤 설정',
  policy: '개인정보 처리방침',
  close: '닫기',

  functional: '필수',
  functionalText: '이 사이트가 작동하는 데 반드시 필요합니다. 동의가 필요하지 않습니다.',
  optional: '통계, 광고, 다른 사이트의 콘텐츠',
  optionalText: '이 사이트가 작동하는 데 필요하지 않습니다.',

  settings: '쿠키 설정',
  save: '저장',
  acceptAll: '모두 동의',
  rejectAll: '모두 거부',
  alwaysOn: '항상 켜짐',
  separate: '별도의 동의가 필요하며, “{button}”에 포함되지 않습니다.',
  objection: '켜져 있습니다. 끌 수 있습니다.',
  services: '서비스',
  cookies: '쿠키',
  provider: '제공자',
  purpose: '목적',
  data: '데이터',
  country: '국가',
  duration: '보유 기간',
  undecided: '아직 선택하지 않았습니다.',
  decided: '{date}에 선택했습니다. {until}까지 유효합니다.',
  agreed: '동의한 항목: {items}.',
  nothing: '선택 쿠키에 동의하지 않았습니다.',
  record: '동의 ID',
  copy: '복사',
  copied: '복사됨',
  signal:
    '브라우저가 다음 신호를 보냅니다: {signal}. 이 신호를 존중하여, 직접 켜지 않는 한 모든 선택 항목이 꺼져 있습니다.',
  notStored: '브라우저가 이 선택을 저장하지 않았습니다. 이 페이지에서만 유효합니다.',
  guardian: '부모 또는 법정대리인이 먼저 동의해야 합니다.',

  removeTitle: '쿠키 삭제',
  removeText: '브라우저 설정의 개인정보 보호 또는 사이트 데이터에서도 쿠키를 삭제할 수 있습니다.',

  embed: '이 콘텐츠의 출처: {host}. 다음에 대한 동의가 필요합니다: {category}.',
  loadOnce: '한 번만 불러오기',
  alwaysAllow: '항상 허용',
};

export default ko;
