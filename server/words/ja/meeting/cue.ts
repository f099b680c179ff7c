import type { cue as english } from '../../en/meeting/cue.ts';
import { san } from '../people.ts';

export const cue: typeof english = {
  title: '今日のひと工夫',
  names: {
    question: '焦点を絞った質問をひとつする',
    wait: '10秒待ってから答える',
    summarise: 'まず聞いたことを要約する',
    comment: '具体的なコメントをひとつする',
    camera: '質問するときカメラを見る',
    nod: '話している人にうなずく',
    managing: 'みんなの調子を尋ねる',
  },
  did: (name) => `やってみた：${name}`,
  takeBack: (name) => `取り消す：${name}`,
  next: '次へ',
  times: (n) => `${n}回`,
  counted: (name, n) => `${name}：${n}`,
  comment: {
    find: '言葉を探す',
    who: '誰が',
    what: '何をしてくれたか',
    effect: 'その結果どうなったか',
    say: (who, what, effect) => `${san(who)}：${what}。その結果：${effect}。`,
  },
  intent: {
    title: '自分のために',
    label: '今日は…',
    hint: '自分だけが読めます。締めのときにまた表示されます。',
    wanted: (text) => `今日は… ${text}`,
  },
  looking: 'あなただけの表示',
  managing: {
    title: 'みんなの調子',
    question: '今日の調子はどうですか？',
    hint: '答えは口頭です。記録は一切残りません。',
  },
};
