import type { MistakeContent } from '#contract/mistake.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { OpenedDraft } from '../../drafts/journal.ts';
import { isUnsaved, useLeft, type TellLeft } from '../../drafts/useLeft.ts';
import { useMistakeDraft, useOpenedMistakes } from './queries.ts';

export interface LeftMistakesProps {
  series: string;
  /** An earlier one. */
  meeting: string;
  tell: TellLeft;
}

/** Mounting them resumes saving. */
export function LeftMistakes(props: LeftMistakesProps) {
  return useOpenedMistakes(props.meeting).map((opened) => <LeftMistake key={opened.key} {...props} opened={opened} />);
}

function LeftMistake({
  series,
  meeting,
  opened: { form, base },
  tell,
}: LeftMistakesProps & { opened: OpenedDraft<{ id: string }, MistakeContent> }) {
  const { content, status, discard } = useMistakeDraft({ series, meeting }, form.id, base);
  const { learned, change, support } = content;
  const lines = isUnsaved(status) ? [learned, change, support] : [];
  const text = lines.filter((line) => !isBlankText(line)).join('\n');
  useLeft({ id: form.id, meeting, text, remove: () => void discard() }, tell);
  return null;
}
