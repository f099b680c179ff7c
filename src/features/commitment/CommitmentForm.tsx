import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CommitmentContent } from '#contract/commitment.ts';
import { halfLength } from '#contract/rules/commitment.ts';
import { explain } from '../../api/explain.ts';
import { DraftLine } from '../../drafts/DraftField.tsx';
import type { Version } from '../../drafts/keeping.ts';
import { DraftSeries } from '../../drafts/SeriesSelect.tsx';
import { bareGroup } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useCommitmentDraft, useDropCommitment } from './queries.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, alignItems: 'center' },
});

interface CommitmentFormProps {
  id: string;
  base: Version<CommitmentContent>;
  /** In a chat its series is known. */
  choosesSeries: boolean;
  onClose: () => void;
}

export function CommitmentForm({ id, base, choosesSeries, onClose }: CommitmentFormProps) {
  const { commitment: words, problems } = useWords();
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
      <div className={styles.ways}>
        <QuietButton appearance="secondary" onClick={onClose}>
          {words.close}
        </QuietButton>
        <QuietButton
          disabledFocusable={drop.isPending}
          onClick={() => {
            if (!drop.isPending) drop.mutate(undefined, { onSuccess: onClose });
          }}
        >
          {words.remove}
        </QuietButton>
        <SaveStatus {...draft} problem={draft.error && explain(draft.error, problems)} />
      </div>
      <div role="alert">{drop.error && <WarningText>{explain(drop.error, problems)}</WarningText>}</div>
    </fieldset>
  );
}
