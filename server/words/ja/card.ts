import type { card as english } from '../en/card.ts';

export const card: typeof english = {
  title: '会議のまとめ',
  summary: (purpose) => `まとめ：${purpose}`,
  fullStop: '。',
  overTo: (names) => `あとはよろしくお願いします：${names}`,
  ratingKey: (fingerprint) => `評価のキー（全員同じ）：${fingerprint}`,
  countPresent: (count) => `出席${count}人`,
  others: (count) => `ほか${count}人`,
  more: (count) => `…ほか${count}件は Bookend で`,
  nothing: '決定事項も、引き受けられたタスクもありませんでした。',
  open: 'Bookend で開く',
  rate: '評価する',

  thanks: (names) => `ありがとうございます：${names}`,
  thanksAll: '皆さん、ありがとうございます',
  clarify: '決定事項の補足',
  due: (day) => `期日：${day}`,
  replyBy: (moment) => `返信は ${moment} までにお願いします。異論が何より助けになります。`,
};
