import { linksIn } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Minutes } from '#contract/meeting/recap.ts';
import { around, dotted, quiet, type CardElement, type Run } from '../../../platform/delivery/card.ts';
import type { CardWriter } from './writer.ts';

export function attendanceLines(minutes: Minutes, writer: CardWriter): (CardElement | null)[] {
  const { say, brief, names, measure } = writer;
  const isWhole = measure.detail === 'whole';
  const { present, absent, hasQuorum, note, link } = minutes;
  const fullMinutes = isBlankText(link) ? [] : linkRuns(link, writer);
  const parts = [
    [present.length === 0 ? '' : isWhole ? say.filed.present(names(present)) : say.card.countPresent(present.length)],
    [absent.length > 0 ? say.filed.absent(names(absent)) : ''],
    [hasQuorum === true ? say.filed.quorum : ''],
    ...(isWhole ? [] : [fullMinutes]),
  ];
  return [
    quiet(dotted(parts), 'Medium'),
    isBlankText(note) || !isWhole ? null : quiet(brief(note)),
    isWhole ? quiet(fullMinutes) : null,
  ];
}

function linkRuns(link: string, { say, text, measure }: CardWriter): Run[] {
  const [only, ...others] = linksIn(link.trim());
  if (only?.href === undefined || others.length > 0 || measure.links === 'none')
    return around((typed) => say.ui.labelled(say.filed.fullMinutes, typed), text(link));
  return [
    {
      type: 'TextRun',
      text: say.filed.fullMinutes,
      color: 'Accent',
      selectAction: { type: 'Action.OpenUrl', url: only.href },
    },
  ];
}
