import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Commitment, CommitmentContent } from '#contract/commitment.ts';
import { isBlankCommitment } from '#contract/rules/commitment.ts';
import { explain } from '../../api/explain.ts';
import type { OpenedDraft } from '../../drafts/journal.ts';
import { bareList } from '../../ui/bare.ts';
import { AddButton } from '../../ui/buttons/AddButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { UnsavedItem } from '../../ui/forms/UnsavedItem.tsx';
import { useWords } from '../../words/words.tsx';
import { CommitmentForm } from './CommitmentForm.tsx';
import { CommitmentText, useCommitmentLine } from './CommitmentText.tsx';
import { useCommitmentDraft, useOpenedCommitments } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  form: { minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface CommitmentListProps {
  /** Those that are still open. */
  commitments: readonly Commitment[];
  all: readonly Commitment[];
  /** Undefined outside any chat, where one can be chosen. */
  series: string | undefined;
  under?: (commitment: Commitment) => ReactNode;
}

export function CommitmentList({ commitments, all, series, under }: CommitmentListProps) {
  const words = useWords().commitment;
  const styles = useStyles();
  const [writing, setWriting] = useState<string>();
  const blank: CommitmentContent = { series: series ?? null, when: '', act: '' };
  const opened = useOpenedCommitments();
  const isListed = (id: string) => all.some((one) => one.id === id);
  const unsaved = opened.filter(({ form, base }) => !isListed(form.id) && isOfHere(base.content, series));
  const rows = [
    ...commitments.map((one) => ({ id: one.id, known: one })),
    ...(writing === undefined || commitments.some(({ id }) => id === writing)
      ? []
      : [{ id: writing, known: undefined }]),
  ];
  const close = () => {
    setWriting(undefined);
  };
  return (
    <div className={styles.root}>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map(({ id, known }) => (
            <li key={id} className={id === writing ? styles.form : styles.item}>
              {id === writing || !known ? (
                <CommitmentForm
                  id={id}
                  base={known ?? opened.find(({ form }) => form.id === id)?.base ?? { version: 0, content: blank }}
                  choosesSeries={series === undefined}
                  onClose={close}
                />
              ) : (
                <Row
                  commitment={known}
                  onWrite={() => {
                    setWriting(id);
                  }}
                >
                  {under?.(known)}
                </Row>
              )}
            </li>
          ))}
        </ul>
      )}
      {unsaved
        .filter(({ form }) => form.id !== writing)
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

/** A new one's series is what its list gave it; outside any chat all are listed. */
function isOfHere(content: CommitmentContent, series: string | undefined): boolean {
  return series === undefined || content.series === series;
}

function Row({
  commitment: { content },
  onWrite,
  children,
}: {
  commitment: Commitment;
  onWrite: () => void;
  children: ReactNode;
}) {
  const words = useWords().commitment;
  const styles = useStyles();
  const line = useCommitmentLine()(content);
  return (
    <>
      {isBlankCommitment(content) ? (
        <p className={styles.quiet}>{words.unwritten}</p>
      ) : (
        <CommitmentText content={content} />
      )}
      <QuietButton aria-label={words.named(words.change, line)} onClick={onWrite}>
        {words.change}
      </QuietButton>
      {children}
    </>
  );
}

/** The server doesn't have it yet. Mounting it resumes saving. */
function Unsaved({
  opened: { form, base },
  onWrite,
}: {
  opened: OpenedDraft<{ id: string }, CommitmentContent>;
  onWrite: (id: string) => void;
}) {
  const { commitment: words, problems } = useWords();
  const draft = useCommitmentDraft(form.id, base);
  const line = useCommitmentLine()(draft.content);
  if (draft.status === 'saved') return null;
  return (
    <UnsavedItem
      id={form.id}
      name={line === '' ? words.unwritten : line}
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
