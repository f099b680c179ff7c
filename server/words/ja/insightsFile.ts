import type { insightsFile as english } from '../en/insightsFile.ts';

export const insightsFile: typeof english = {
  columns: {
    unit: '部署',
    quarter: '四半期',
    figure: '項目',
    wording: '文言の版',
    share: '割合（%）',
    bound: '割合の以上・以下',
    from: '範囲（95%）下限（%）',
    to: '範囲（95%）上限（%）',
    often: '頻度（%）',
    oftenBound: '頻度の以上・以下',
    results: '結果（この数以上）',
    direction: '四半期内の傾向',
    lower: '中央半分のホスト 下限（%）',
    upper: '中央半分のホスト 上限（%）',
    days: '結果の半数が出るまでの日数',
    number: '件数（この数以上）',
    hosts: 'ホスト（この数以上）',
    note: '備考',
  },
  bounds: { exact: '', at_most: '以下', at_least: '以上' },
  briefing: {
    title: (unit, quarter) => `${unit}、${quarter}：会議の様子`,
    line: (name, said) => `– ${name}：${said.join('、')}。`,
    nothing:
      '示せるデータが足りません。数値を示すには、四半期内に少なくとも6人のホスト、10件の回答、2件の結果が必要です。',
    uncertainty:
      'かっこ内は、割合がおそらく収まる範囲（95%）です。2つの範囲が大きく重なる場合、差は偶然だけでも生じます。',
  },
};
