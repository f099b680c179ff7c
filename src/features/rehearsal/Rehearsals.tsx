import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Rehearsal, RehearsalContent } from '#contract/person/rehearsal.ts';
import { explain } from '../../api/explain.ts';
import { DraftList, UnsavedDraft } from '../../drafts/controls/DraftList.tsx';
import type { Version } from '../../drafts/keeping.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { useWords } from '../../words/words.tsx';
import { useOpenedRehearsals, useRehearsalDraft, useRehearsals } from './queries.ts';
import { cardName, RehearsalCard } from './RehearsalCard.tsx';
import { RehearsalForm } from './RehearsalForm.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const blank: RehearsalContent = { series: null, opening: '', replies: [] };

/** In the personal tab: all of one's own, under its name. */
export function Rehearsals() {
  const { rehearsal: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useRehearsals();
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{words.hint}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? `${words.failed} ${explain(error, problems)}` : undefined}
        onTryAgain={() => void refetch()}
      >
        {data && <Cards cards={data} />}
      </ListState>
    </div>
  );
}

function Cards({ cards }: { cards: readonly Rehearsal[] }) {
  const words = useWords().rehearsal;
  const opened = useOpenedRehearsals();
  return (
    <DraftList
      items={cards}
      unsaved={opened.filter(({ form }) => !cards.some(({ id }) => id === form.id))}
      blank={blank}
      add={words.add}
      renderItem={({ content }, onWrite) => (
        <RehearsalCard content={content}>
          <QuietButton aria-label={words.named(words.change, cardName(content, words.mark))} onClick={onWrite}>
            {words.change}
          </QuietButton>
        </RehearsalCard>
      )}
      renderUnsaved={({ form, base }, onWrite) => <Unsaved id={form.id} base={base} onWrite={onWrite} />}
      renderForm={(id, base, onClose) => <RehearsalForm id={id} base={base} onClose={onClose} />}
    />
  );
}

function Unsaved({ id, base, onWrite }: { id: string; base: Version<RehearsalContent>; onWrite: () => void }) {
  const words = useWords().rehearsal;
  const draft = useRehearsalDraft(id, base);
  const name = cardName(draft.content, words.mark) || words.unwritten;
  return (
    <UnsavedDraft id={id} draft={draft} name={name} resume={words.change} discard={words.remove} onResume={onWrite} />
  );
}
