import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CommitmentContent } from '#contract/person/commitment.ts';
import { halfLength } from '#contract/rules/person/commitment.ts';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import { DraftWays } from '../../drafts/controls/DraftWays.tsx';
import type { Version } from '../../drafts/keeping.ts';
import { DraftSeries } from '../../drafts/controls/SeriesSelect.tsx';
import { bareGroup } from '../../ui/bare.ts';
import { useWords } from '../../words/words.tsx';
import { useCommitmentDraft, useDropCommitment } from './queries.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
});

interface CommitmentFormProps {
  id: string;
  base: Version<CommitmentContent>;
  /** In a chat its series is known. */
  choosesSeries: boolean;
  onClose: () => void;
}

export function CommitmentForm({ id, base, choosesSeries, onClose }: CommitmentFormProps) {
  const words = useWords().commitment;
  const styles = useStyles();
  const draft = useCommitmentDraft(id, base);
  const drop = useDropCommitment(id, draft);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <fieldset className={styles.root} aria-label={words.add}>
      <DraftLine ref={first} draft={draft} field="when" label={words.when} hint={words.whenHint} limit={halfLength} />
      <DraftLine draft={draft} field="act" label={words.act} hint={words.actHint} limit={halfLength} />
      {choosesSeries && (
        <DraftSeries
          draft={draft}
          field="series"
          label={words.for}
          none={words.forNone}
          elsewhere={words.forElsewhere}
          nameOf={words.forSeries}
        />
      )}
      <DraftWays draft={draft} drop={drop} close={words.close} remove={words.remove} onClose={onClose} />
    </fieldset>
  );
}
