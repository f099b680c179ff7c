import type { Words } from '../../en/catalogue.ts';

export const learning: Words['learning'] = {
  recapTitle: '学んだこと',
  act: '失敗',
  fromOutcome: 'そこから何を学びますか？',
  intro: '責めずに、関心を持って。今でも後でも書けます。',
  learned: '何を学びましたか？',
  learnedHint: 'まとめに載ります。',
  change: '次回は何を変えますか？',
  changeHint: 'タスクにしない限り、ここだけに残ります。',
  support: '関係した人をどう支えますか？',
  supportHint: 'この会議のホストだけが読みます。ほかには出ません。',
  done: '完了',
  remove: '外す',
  came: '失敗があった',
  learnedLine: (learned) => `学んだこと：${learned}`,
  changeLine: (change) => `次回：${change}`,
  supportLine: (support) => `支え方（ホストのみ）：${support}`,
  write: '続きを書く',
  unwritten: 'まだ何も書かれていません。',
  failed: '失敗の記録を読み込めませんでした。',
};
