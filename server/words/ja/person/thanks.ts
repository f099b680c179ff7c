import type { thanks as english } from '../../en/person/thanks.ts';
import { san } from '../people.ts';

export const thanks: typeof english = {
  title: 'お礼を伝える',
  none: '下書きは以上です。',
  hint: '共有した内容から作りました。投稿するまで何も送信されません。',
  facts: {
    acknowledgement: (what) => what,
    action: (what) => `やり遂げてくれたこと：${what}`,
    risk: (what) => `早めに知らせてくれたこと：${what}`,
  },
  to: (name) => `${san(name)}へのお礼`,
  what: 'お礼の内容',
  effect: 'その結果どうなったか',
  effectHint: '自分の言葉で。人の心に残るのはここです。',
  copy: 'コピー',
  copied: (name) => `コピーしました。${san(name)}へのメッセージに貼り付けてください。`,
  putAway: '今回はしない',
  message: (name, what, effect) => `${san(name)}、ありがとうございます。\n${what}\nその結果：${effect}`,
};
