import type { ownTrends as english } from '../../en/person/ownTrends.ts';

const mostly = (seen: number, of: number) => `大半が見た結果：${of}件中${seen}件`;

export const ownTrends: typeof english = {
  title: '最近の自分の会議',
  columns: { behaviour: '行動', consistency: '頻度', direction: '傾向', answers: '回答' },
  consistency: mostly,
  directions: { rising: '上昇', falling: '低下', unclear: '明確な変化なし' },
  tooFew: '傾向を示すには結果が不足',
  answers: (number) => `回答${number}件`,
  onTime: (done, due) =>
    due === 1
      ? `期日が来た1件のタスクは、期日までに完了しま${done === 1 ? 'した' : 'せんでした'}。`
      : `期日までに完了したタスク：${due}件中${done}件。`,
  details: '数値の詳細',
  share: (share, of) => `見た人${share}%（数値のある結果${of}件）`,
  range: (from, to, answers) => `おそらく${from}～${to}%（回答${answers}件）`,
  noShare: '割合を示すには回答が不足',
  said: (times, meetings) => `自分が伝えた会議：${meetings}回中${times}回`,
  ticked: (seen, of) => `伝えたとき、${mostly(seen, of)}`,
  unticked: (seen, of) => `伝えなかったとき、${mostly(seen, of)}`,
  period: (from, to) => (from === to ? from : `${from}～${to}`),
  canBeChance: (behaviours) => `${behaviours}の行動のうち1つは、偶然だけで上昇または低下に見えることがあります。`,
  reading: (most, weeks, fewest) => [
    `行動ごとに、過去${weeks}週間の最新の結果を最大${most}件まで使います。「大半」とは10人中7人以上のことです。`,
    `「上昇」「低下」と示すのは、結果が${fewest}件以上あり、偶然ではほとんど説明できない変化のときだけです。`,
    '自分だけが見られます。すでに届いた結果から計算しています。',
  ],
  toReflection: '振り返りへ',
};
