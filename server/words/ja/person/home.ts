import type { home as english } from '../../en/person/home.ts';

export const home: typeof english = {
  pages: 'ページ',
  today: '今日',
  actions: 'タスク',
  reflection: '振り返り',
  card: 'マイ カード',
  guides: 'ガイド',
  playbook: 'プレイブック',
  stories: 'ストーリー',
  coaching: 'コーチング',
  insights: 'インサイト',
  asksForYou: '対応待ち',
  nothingToday: '今日、対応待ちのものはありません。',
  week: '過去7日間の会議',
  noMeetings: 'ホストを務めた会議、タスクを引き受けた会議はありません。',
  noTopic: '件名のない会議',
  notOver: '未終了',
  openMeeting: '会議を開く',
  openMeetingNamed: (what) => `会議を開く：${what}`,
  openingMeeting: '開いています…',
  notOpened: (topic) =>
    topic === ''
      ? 'Teams で開けませんでした。チャットの一覧から会議を探してください。'
      : `Teams で開けませんでした。チャットの一覧から「${topic}」を探してください。`,
  guidesHint: '行動ごとに、言い方の例とその効果を載せています。',
  ownNotes: '自分だけが読めます',
};
