import type { focus as english } from '../../en/meeting/focus.ts';
import { san } from '../people.ts';

export const focus: typeof english = {
  title: '自分の取り組み',
  hint: (meetings) => `行動をひとつ選び、最低${meetings}回の会議で続けます。参加者には、その行動を見たかを尋ねます。`,
  which: 'どの行動',
  choose: '選択…',
  start: '取り組む',
  starting: '開始中…',
  standing: (meetings, fewest, by) => `${san(by)} · これまで会議${meetings}回（最低${fewest}回）`,
  show: '会議の開始時に全員に知らせる',
  end: '終える',
  ending: '終了中…',
  stay: '続ける',
  whyEarly: '早めに終える理由は？',
  why: '終える理由は？（空欄でもかまいません）',
  whyHint: '自分だけが読めます。',
  stale: '別の人が変更しました。最新の内容を表示しています。',
  practising: (host) => `${san(host)}の取り組み`,
  tell: '気づいたことを教えてください。',
  retired: '組織がこの行動の使用を終了しました。取り組みは、自分で終えるまで続きます。',
};
