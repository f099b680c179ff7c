import type { activity as english } from '../../en/person/activity.ts';

export const activity: typeof english = {
  title: 'Teams の通知',
  hint: 'Teams のアクティビティ フィードに表示されます。ここでの選択はほかの人には見えません。',
  receives: {
    rate: '会議の評価の依頼',
    action: '自分へのタスク',
    answer: '自分への回答',
  },
  sends: '共有や回答をしたとき、自分の名前で通知する',
  tell: 'Teams で担当者に通知',
  tellRaters: 'Teams で評価を依頼',
  tellWhat: '担当者、評価を依頼する人、回答した相手に、あなたから通知が1件ずつ届きます。この設定は次回以降も有効です。',
  telling: '送信中…',
  notifying: 'Teams で通知するようにしました。オフにするには Bookend タブを使います。',
};
