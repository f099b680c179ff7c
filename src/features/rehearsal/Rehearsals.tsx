import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rehearsal, RehearsalContent } from '#contract/rehearsal.ts';
import { explain } from '../../api/explain.ts';
import type { OpenedDraft } from '../../drafts/journal.ts';
import { bareList } from '../../ui/bare.ts';
import { AddButton } from '../../ui/buttons/AddButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { UnsavedItem } from '../../ui/forms/UnsavedItem.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { useWords } from '../../words/words.tsx';
import { useOpenedRehearsals, useRehearsalDraft, useRehearsals } from './queries.ts';
import { cardName, RehearsalCard } from './RehearsalCard.tsx';
import { RehearsalForm } from './RehearsalForm.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
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
  const styles = useStyles();
  const [writing, setWriting] = useState<string>();
  const opened = useOpenedRehearsals();
  const isListed = (id: string) => cards.some((one) => one.id === id);
  const rows = [
    ...cards.map((one) => ({ id: one.id, known: one })),
    ...(writing === undefined || isListed(writing) ? [] : [{ id: writing, known: undefined }]),
  ];
  return (
    <div className={styles.root}>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map(({ id, known }) => (
            <li key={id}>
              {id === writing || !known ? (
                <RehearsalForm
                  id={id}
                  base={known ?? opened.find(({ form }) => form.id === id)?.base ?? { version: 0, content: blank }}
                  onClose={() => {
                    setWriting(undefined);
                  }}
                />
              ) : (
                <RehearsalCard content={known.content}>
                  <QuietButton
                    aria-label={words.named(words.change, cardName(known.content, words.mark))}
                    onClick={() => {
                      setWriting(id);
                    }}
                  >
                    {words.change}
                  </QuietButton>
                </RehearsalCard>
              )}
            </li>
          ))}
        </ul>
      )}
      {opened
        .filter(({ form }) => form.id !== writing && !isListed(form.id))
        .map((one) => (
          <Unsaved key={one.key} opened={one} onWrite={setWriting} />
        ))}
      {writing === undefined && (
        <AddButton
          label={words.add}
          onPress={() => {
            setWriting(crypto.randomUUID());
          }}
        />
      )}
    </div>
  );
}

interface UnsavedProps {
  opened: OpenedDraft<{ id: string }, RehearsalContent>;
  onWrite: (id: string) => void;
}

/** The server doesn't have it yet. Mounting it resumes saving. */
function Unsaved({ opened: { form, base }, onWrite }: UnsavedProps) {
  const { rehearsal: words, problems } = useWords();
  const draft = useRehearsalDraft(form.id, base);
  const name = cardName(draft.content, words.mark);
  if (draft.status === 'saved') return null;
  return (
    <UnsavedItem
      id={form.id}
      name={name === '' ? words.unwritten : name}
      mark={<SaveStatus {...draft} problem={draft.error && explain(draft.error, problems)} />}
      resume={words.change}
      discard={words.remove}
      onResume={() => {
        onWrite(form.id);
      }}
      onDiscard={() => void draft.discard()}
    />
  );
}
