import type { digest as english } from '../../en/person/digest.ts';

export const digest: typeof english = {
  title: (month) => `${month}のお礼`,
  hint: 'チャットですでに共有された内容から作りました。自分の言葉に直してから、投稿またはコピーしてください。',
  series: 'どのチャットに',
  text: '10行以内',
  tooMany: (lines, most) => `${lines}行あります。上限は${most}行です。`,
  tooLong: (line, most) => `${line}行目が長すぎます。上限は${most}文字です。`,
  copied: 'コピーしました。',
  putAway: '今月はしない',
  opening: (month) => `${month}もありがとうございました。`,
  learned: (text) => `学んだこと：${text}`,
  changed: (text) => `声を受けて変えたこと：${text}`,
};
