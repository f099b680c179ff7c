import type { minutes as english } from '../../en/meeting/minutes.ts';

export const minutes: typeof english = {
  title: '議事録：出席者、定足数、リンク',
  present: '出席者',
  absent: '欠席者',
  everybody: '全員',
  everybodyElse: 'ほかの全員',
  find: '名前で検索',
  addPresent: 'ほかの出席者',
  addAbsent: 'ほかの欠席者',
  name: '名前',
  unnamed: '名前',
  remove: (name) => `「${name}」を外す`,
  quorum: '定足数を満たしましたか？',
  hasQuorum: { yes: 'はい', no: 'いいえ', not_said: '記載なし' },
  note: '備考',
  link: '議事録全文へのリンク',
  linkHint: '例：https://…',
  notLinked: 'Web アドレスではないため、文字のまま残ります。',

  aiWrote: '一部は AI が書いたもの',
  aiWhat: 'その場にいなかった人の下書きとして読んでください。',
  aiNotSo: 'AI は使っていない',
  aiChecked: 'AI を使って作成',
};
