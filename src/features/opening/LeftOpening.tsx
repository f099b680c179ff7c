import type { Opening } from '#contract/meeting/meeting.ts';
import type { OpenedDraft } from '../../drafts/journal.ts';
import { useLeftDraft, type LeftIn } from '../../drafts/useLeft.ts';
import { useOpenedOpening, useOpeningDraft } from './queries.ts';

/** Mounting it resumes saving. */
export function LeftOpening(props: LeftIn) {
  return useOpenedOpening(props.meeting).map((opened) => <LeftDraft key={opened.key} {...props} opened={opened} />);
}

function LeftDraft({
  series,
  meeting,
  opened: { key, base },
  tell,
}: LeftIn & { opened: OpenedDraft<object, Opening> }) {
  const draft = useOpeningDraft(series, {
    id: meeting,
    version: base.version,
    opening: base.content,
  });
  const { purpose, scripts } = draft.content;
  const lines = [purpose, ...Object.values(scripts).map((words) => words ?? '')];
  useLeftDraft({ id: key, meeting, lines, draft }, tell);
  return null;
}
