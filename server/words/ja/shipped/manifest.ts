import type { ManifestTexts } from '../../shipped.ts';

export const manifest: ManifestTexts = {
  'name.short': 'Bookend',
  'name.full': 'Bookend：会議の始まりと終わりをしっかりと',
  'description.short': '目的を伝えて会議を始め、決定事項、担当者、期日で締めます。',
  'description.full':
    'Bookend は会議の始まりと終わりを支えます。ホストは、何のために集まったのか、どのように決めるのか、異論を歓迎することを伝え、決まったことをその場で記録し、決定事項、担当者、期日で締めます。その内容は1枚のカードとして会議のチャットに投稿されます。ほかの人はその様子をリアルタイムで見ることができ、明確さと安心を2回のタップで匿名で評価します。次の会議は、未完了のものから始まります。ボット、録画、文字起こし、AI は使いません。',
  'staticTabs[0].name': 'Bookend',
  'staticTabs[1].name': 'ホーム',
  'activities.activityTypes[0].description': '会議を評価',
  'activities.activityTypes[0].templateText': '{actor}さんから会議の評価の依頼があります',
  'activities.activityTypes[1].description': '自分のタスク',
  'activities.activityTypes[1].templateText': '{actor}さんからタスクを割り当てられました',
  'activities.activityTypes[2].description': '自分への回答',
  'activities.activityTypes[2].templateText': '{actor}さんから回答がありました',
};
