import type { preferenceCard as english } from '../../en/person/preferenceCard.ts';
import { san } from '../people.ts';

export const preferenceCard: typeof english = {
  hint: '会議で会う人たちに向けて、自分の言葉で書きましょう。役立つところだけ埋め、あとは空欄でかまいません。',
  lines: {
    best: '力を発揮できるとき',
    reach: '連絡の取り方',
    avoid: '控えてほしいこと',
    learn: '学びやすい方法',
    ask: '聞かれるとうれしいこと',
  },
  examples: {
    best: '例：前日に質問をもらえたとき。',
    reach: '例：まずメッセージ、それから電話。',
    avoid: '例：その場で数字を求めること。',
    learn: '例：一度見てから、自分でやってみる。',
    ask: '例：潮の満ち引きや、自転車の直し方。',
  },
  whyMissing: '弱み、健康、性格タイプの欄はありません。そうした言葉は、その人のレッテルになりがちだからです。',
  readers: '誰に見せますか？',
  readersOf: { nobody: '見せない', all: 'すべてのチャット', named: '選んだチャット' },
  withdraw: 'いつでも取り下げられます。誰かが開いていても、すぐに消えます。',
  whichChats: 'どのチャット？',
  findChat: 'チャットを検索',
  earlierChat: '最近会議のないチャット',
  noChats: '過去90日間に、Bookend を使った会議はありません。',
  nameOne: 'チャットを1つ以上選んでください。それまで、カードは誰にも見えません。',
  preview: 'ほかの人に見える内容',
  previewEmpty: 'まだ何もありません。',
  previewUnseen: 'ありません。今のところ、カードは自分専用です。',
  seenBy: {
    nobody: '',
    all: 'Bookend を使って会議をしたすべてのチャットで、一緒にいる人に表示されます。',
    named: '選んだチャットで、一緒にいる人に表示されます。',
  },
  when: {
    best: 'チャットのタブでカードを開いた人が読みます。',
    reach: 'あなたにタスクを割り当てる人に表示されます。',
    avoid: 'あなたの懸念に回答する人、タスクについてあなたと話そうとする人に表示されます。',
    learn: '会議の一部をあなたに任せる人に表示されます。',
    ask: 'チャットのタブでカードを開いた人が読みます。',
  },
  by: (name, line) => `${san(name)} · ${line}`,
  here: 'ここにいる人の働き方の好み',
  noneHere: 'ここで読めるカードはありません。',
};
