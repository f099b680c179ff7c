import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Commitment, CommitmentContent } from '#contract/person/commitment.ts';
import { isBlankCommitment } from '#contract/rules/person/commitment.ts';
import { DraftList, UnsavedDraft } from '../../drafts/controls/DraftList.tsx';
import type { Version } from '../../drafts/keeping.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { CommitmentForm } from './CommitmentForm.tsx';
import { CommitmentText, useCommitmentLine } from './CommitmentText.tsx';
import { useCommitmentDraft, useOpenedCommitments } from './queries.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
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
  const opened = useOpenedCommitments();
  const isListed = (id: string) => all.some((one) => one.id === id);
  return (
    <DraftList
      items={commitments}
      unsaved={opened.filter(({ form, base }) => !isListed(form.id) && isOfHere(base.content, series))}
      blank={{ series: series ?? null, when: '', act: '' }}
      add={words.add}
      renderItem={(commitment, onWrite) => (
        <Row commitment={commitment} onWrite={onWrite}>
          {under?.(commitment)}
        </Row>
      )}
      renderUnsaved={({ form, base }, onWrite) => <Unsaved id={form.id} base={base} onWrite={onWrite} />}
      renderForm={(id, base, onClose) => (
        <CommitmentForm id={id} base={base} choosesSeries={series === undefined} onClose={onClose} />
      )}
    />
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
    <div className={styles.item}>
      {isBlankCommitment(content) ? (
        <p className={styles.quiet}>{words.unwritten}</p>
      ) : (
        <CommitmentText content={content} />
      )}
      <QuietButton aria-label={words.named(words.change, line)} onClick={onWrite}>
        {words.change}
      </QuietButton>
      {children}
    </div>
  );
}

function Unsaved({ id, base, onWrite }: { id: string; base: Version<CommitmentContent>; onWrite: () => void }) {
  const words = useWords().commitment;
  const draft = useCommitmentDraft(id, base);
  const name = useCommitmentLine()(draft.content) || words.unwritten;
  return (
    <UnsavedDraft id={id} draft={draft} name={name} resume={words.change} discard={words.remove} onResume={onWrite} />
  );
}
