import { isBlankText } from '#contract/rules/text.ts';
import type { OpenedDraft } from '../../drafts/journal.ts';
import type { MistakeContent } from '#contract/meeting/mistake.ts';
import { explain } from '../../api/explain.ts';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { UnsavedItem } from '../../ui/forms/UnsavedItem.tsx';
import { useWords } from '../../words/words.tsx';
import { useDropMistake, useMistakeDraft, useMistakes, useOpenedMistakes } from './queries.ts';

export interface UnsavedMistakesProps {
  series: string;
  meeting: string;
  onWrite: (id: string) => void;
  onDiscard: () => void;
}

/** Mistakes that the server doesn't have yet. Mounting them resumes saving. */
export function UnsavedMistakes(props: UnsavedMistakesProps) {
  return useOpenedMistakes(props.meeting).map((opened) => (
    <UnsavedMistake key={opened.key} {...props} opened={opened} />
  ));
}

function UnsavedMistake({
  series,
  meeting,
  opened,
  onWrite,
  onDiscard,
}: UnsavedMistakesProps & { opened: OpenedDraft<{ id: string }, MistakeContent> }) {
  const { learning: words, problems } = useWords();
  const { id } = opened.form;
  const { data = [] } = useMistakes({ series, meeting });
  const draft = useMistakeDraft({ series, meeting }, id, opened.base);
  const drop = useDropMistake({ series, meeting }, draft);
  const isListed = data.some((one) => one.id === id);
  if (draft.status === 'saved' || (isListed && draft.status !== 'failed')) return null;
  const { learned, change, support } = draft.content;
  return (
    <UnsavedItem
      id={id}
      name={[learned, change, support].find((text) => !isBlankText(text))?.trim() ?? words.came}
      mark={<SaveStatus {...draft} problem={draft.error && explain(draft.error, problems)} />}
      resume={words.write}
      discard={words.remove}
      onResume={() => {
        onWrite(id);
      }}
      onDiscard={() => {
        if (isListed) void draft.discard();
        else drop.mutate(id);
        onDiscard();
      }}
    />
  );
}
