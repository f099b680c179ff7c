import type { Opening } from '#contract/meeting.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { OpenedDraft } from '../../drafts/journal.ts';
import { isUnsaved, useLeft, type TellLeft } from '../../drafts/useLeft.ts';
import { useOpenedOpening, useOpeningDraft } from './queries.ts';

export interface LeftOpeningProps {
  series: string;
  /** An earlier one. */
  meeting: string;
  tell: TellLeft;
}

/** Mounting it resumes saving. */
export function LeftOpening(props: LeftOpeningProps) {
  return useOpenedOpening(props.meeting).map((opened) => <LeftDraft key={opened.key} {...props} opened={opened} />);
}

function LeftDraft({
  series,
  meeting,
  opened: { key, base },
  tell,
}: LeftOpeningProps & { opened: OpenedDraft<object, Opening> }) {
  const { content, status, discard } = useOpeningDraft(series, {
    id: meeting,
    version: base.version,
    opening: base.content,
  });
  const { purpose, scripts } = content;
  const lines = isUnsaved(status) ? [purpose, ...Object.values(scripts).map((words) => words ?? '')] : [];
  const text = lines.filter((line) => !isBlankText(line)).join('\n');
  useLeft({ id: key, meeting, text, remove: () => void discard() }, tell);
  return null;
}
