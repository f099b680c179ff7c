import type { FileWords } from '../fileWords.ts';
import { wordsIn } from '../ownerWords.ts';

export const fileWords: FileWords = {
  unitColumns: {
    person: wordsIn('オブジェクト ID,オブジェクト識別子,Entra オブジェクト ID'),
    group: wordsIn('グループ,グループ ID,グループ オブジェクト ID,Entra グループ'),
    level1: wordsIn('部署,部署 1,階層 1,レベル 1'),
    level2: wordsIn('部署 2,階層 2,レベル 2'),
    level3: wordsIn('部署 3,階層 3,レベル 3'),
  },
  measureColumns: {
    unit: wordsIn('部署,部門,組織'),
    period: wordsIn('期間,対象期間,四半期,月'),
    measure: wordsIn('指標,測定項目'),
    value: wordsIn('値,数値'),
  },
  measures: {
    engagement: wordsIn('エンゲージメント,従業員エンゲージメント'),
    safety: wordsIn('安全性,心理的安全性'),
    turnover: wordsIn('離職率,離職'),
  },
  period: {
    months: [[], [], [], [], [], [], [], [], [], [], [], []],
    quarter: wordsIn('四半期'),
    ordinals: [[], [], [], []],
    month: wordsIn('月'),
    // Not 年度: a fiscal year, of which the first quarter begins in April.
    around: wordsIn('年,年第,第'),
    until: [],
  },
};
