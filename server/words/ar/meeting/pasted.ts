import type { PastedDetails } from '../../en/meeting/pasted.ts';
import { actions, countingOf, decisions, type Counted } from '../counts.ts';

export function withDetails({ hasQuorum, note, link, ...n }: PastedDetails): string {
  const parts = [
    listed(decisions, [
      [n.votes, 'الأصوات على'],
      [n.ways, 'طريقة اتخاذ'],
      [n.proposers, 'صاحب الاقتراح في'],
      [n.reasons, 'أسباب'],
      [n.disagreements, 'الاختلاف على'],
      [n.options, 'الخيارات أو التنازلات في'],
    ]),
    listed(actions, [
      [n.owners, 'المسؤول عن'],
      [n.helpers, 'المساعدة في'],
      [n.days, 'مواعيد'],
    ]),
    [
      ...(n.present ? [`الحضور: ${n.present}`] : []),
      ...(n.absent ? [`الغياب: ${n.absent}`] : []),
      ...(hasQuorum == null ? [] : [hasQuorum ? 'النصاب مكتمل' : 'لا نصاب']),
      ...(note ? ['ملاحظة'] : []),
      ...(link ? ['ارتباط'] : []),
    ],
  ];
  const texts = parts.filter((part) => part.length > 0).map((part) => part.join('، '));
  return texts.length === 0 ? '' : `يتضمن: ${texts.join('؛ ')}.`;
}

type Detail = [count: number | undefined, about: string];

/** Arabic needs the noun each time: a bare number would ask for the form of what it counts. */
function listed(noun: Counted, details: readonly Detail[]): string[] {
  const some = countingOf(noun);
  return details.flatMap(([count, about]) => (count ? [`${about} ${some(count)}`] : []));
}
