import type { PastedDetails } from '../../en/meeting/pasted.ts';

export function withDetails({ hasQuorum, note, link, ...n }: PastedDetails): string {
  const parts = [
    listed('決定', [
      ['票数', n.votes],
      ['決め方', n.ways],
      ['提案者', n.proposers],
      ['理由', n.reasons],
      ['異論', n.disagreements],
      ['選択肢・トレードオフ', n.options],
    ]),
    listed('タスク', [
      ['担当者', n.owners],
      ['協力者', n.helpers],
      ['期日', n.days],
    ]),
    [
      ...(n.present ? [`出席${n.present}人`] : []),
      ...(n.absent ? [`欠席${n.absent}人`] : []),
      ...(hasQuorum == null ? [] : [hasQuorum ? '定足数あり' : '定足数なし']),
      ...(note ? ['備考'] : []),
      ...(link ? ['リンク'] : []),
    ].join('、'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `含まれる情報：${parts.join('／')}。`;
}

/** 「決定の票数6件、理由3件」 */
function listed(noun: string, details: readonly [what: string, count: number | undefined][]): string {
  const counted = details.flatMap(([what, count]) => (count ? [`${what}${count}件`] : []));
  return counted.length === 0 ? '' : `${noun}の${counted.join('、')}`;
}
