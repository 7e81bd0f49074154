import type { Messages } from './messages.js';

const ja: Messages = {
  title: '任意のCookie',
  intro:
    '{site}は、任意のCookieの使用について同意を求めています。目的：{purposes}。{others}同意または拒否を自由に選べ、選択はいつでも変更できます。',
  introOptOut: '{site}は、任意のCookieを使用しています。目的：{purposes}。{others}いつでも拒否できます。',
  introImplied:
    '{site}は、任意のCookieを使用しています。目的：{purposes}。{others}拒否せずに閲覧を続けると、同意したものとみなされます。',
  others: 'Cookieの一部は他社のものです。',
  expired: '以前の選択の有効期限が切れました。',
  policyChanged: '当サイトのプライバシーポリシーが変更されました。',
  unreadable: '以前の選択を読み取れませんでした。',
  purposeAdded: '以前の選択以降に追加された項目：{items}。',
  accept: '同意する',
  reject: '拒否する',
  customise: 'カスタマイズ',
  policy: 'プライバシーポリシー',
  close: '閉じる',

  functional: '必須',
  functionalText: '当サイトの動作に不可欠です。同意は必要ありません。',
  optional: '統計、広告、他サイトのコンテンツ',
  optionalText: '当サイトの動作に必須ではありません。',

  settings: 'Cookieの設定',
  save: '保存',
  acceptAll: 'すべて同意',
  rejectAll: 'すべて拒否',
  alwaysOn: '常にオン',
  separate: '個別の同意が必要です（「{button}」には含まれません）。',
  objection: 'オンになっています。オフにできます。',
  services: 'サービス',
  cookies: 'Cookie',
  provider: '提供元',
  purpose: '目的',
  data: 'データ',
  country: '国',
  duration: '有効期間',
  undecided: 'まだ選択していません。',
  decided: '{date}に選択しました。{until}まで有効です。',
  agreed: '同意した項目：{items}。',
  nothing: '任意のCookieには同意していません。',
  record: '同意ID',
  copy: 'コピー',
  copied: 'コピーしました',
  signal: 'ブラウザーが{signal}を送信しています。これに従い、任意の項目は、ご自身でオンにしない限りすべてオフです。',
  notStored: 'ブラウザーにこの選択が保存されませんでした。このページでのみ有効です。',
  guardian: '先に保護者の同意が必要です。',

  removeTitle: 'Cookieの削除',
  removeText: 'ブラウザーの設定にあるプライバシーやサイトデータの項目でも、Cookieを削除できます。',

  embed: 'これは{host}のコンテンツです。表示するには同意が必要です：{category}。',
  loadOnce: '今回のみ読み込む',
  alwaysAllow: '常に許可',
};

export default ja;
