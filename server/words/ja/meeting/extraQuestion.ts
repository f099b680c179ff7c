import type { extraQuestion as english } from '../../en/meeting/extraQuestion.ts';

export const extraQuestion: typeof english = {
  label: '追加の質問',
  none: 'なし',
  groups: { recognition: '認め合い', fairness: '公平さ' },
  asks: (question) => `「${question}」変更するまで、このシリーズの評価で毎回尋ねます。`,
  stale: '別のホストが変更しました。その人が選んだ内容を表示しています。',
};
