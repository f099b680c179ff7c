import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { readCues } from '#contract/meeting/cue.ts';
import { explain } from '../../api/explain.ts';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { useCues, useIntentDraft } from './queries.ts';

interface IntentProps {
  series: string;
  meeting: string;
}

export function Intent({ series, meeting }: IntentProps) {
  const { cue: words, problems } = useWords();
  const kept = useCues(series, meeting);
  return (
    <Section title={words.intent.title}>
      <ListState
        isPending={kept.isPending}
        problem={kept.isLoadingError ? explain(kept.error, problems) : undefined}
        onTryAgain={() => void kept.refetch()}
        lines={1}
      >
        {kept.data && <Line series={series} meeting={meeting} server={kept.data.intent} />}
      </ListState>
    </Section>
  );
}

function Line({ series, meeting, server }: IntentProps & { server: AnswerOf<typeof readCues>['intent'] }) {
  const { cue: words, problems } = useWords();
  const draft = useIntentDraft(series, meeting, server);
  return (
    <div>
      <DraftLine draft={draft} field="text" label={words.intent.label} hint={words.intent.hint} />
      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, problems)}
      />
    </div>
  );
}
