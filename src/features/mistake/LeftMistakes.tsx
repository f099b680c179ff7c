import type { MistakeContent } from '#contract/meeting/mistake.ts';
import type { OpenedDraft } from '../../drafts/journal.ts';
import { useLeftDraft, type LeftIn } from '../../drafts/useLeft.ts';
import { useMistakeDraft, useOpenedMistakes } from './queries.ts';

/** Mounting them resumes saving. */
export function LeftMistakes(props: LeftIn) {
  return useOpenedMistakes(props.meeting).map((opened) => <LeftMistake key={opened.key} {...props} opened={opened} />);
}

function LeftMistake({
  series,
  meeting,
  opened: { form, base },
  tell,
}: LeftIn & { opened: OpenedDraft<{ id: string }, MistakeContent> }) {
  const draft = useMistakeDraft({ series, meeting }, form.id, base);
  const { learned, change, support } = draft.content;
  useLeftDraft({ id: form.id, meeting, lines: [learned, change, support], draft }, tell);
  return null;
}
