import type { support as english } from '../../en/meeting/supportLevel.ts';
import { san } from '../people.ts';

export const support: typeof english = {
  levels: { close: '手厚く', regular: '定期的に', light: '軽めに', free: 'お任せ' },
  level: (name, work) => `「${work}」での${san(name)}へのサポート`,
  nameWork: '仕事の種類を書くと、それに対するサポートの度合いを残せます。',
  review: '見直す日',
  reviewSubject: (work) => `「${work}」のサポートの見直し`,
  mine: (work, level) => `「${work}」のサポート：${level}`,
  mineUntil: (work, level, day) => `「${work}」のサポート：${level}（見直し：${day}）`,
  reviews: 'もっと任せる時期ですか？',
  proposed: (name, work, from, to) => `${san(name)}、「${work}」のサポート：${from} → ${to}`,
  proposedMine: (work, from, to) => `「${work}」のサポート：${from} → ${to}`,
  agree: '同意する',
  agreeNamed: (what) => `同意する：${what}`,
  youAgreed: '同意しました。相手の回答を待っています。',
  otherAgreed: '相手は同意しています。',
};
