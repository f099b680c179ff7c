import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Commitment } from '#contract/person/commitment.ts';
import { isOpen } from '#contract/rules/person/commitment.ts';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { CommitmentList } from './CommitmentList.tsx';
import { CommitmentText, useCommitmentLine } from './CommitmentText.tsx';
import { useAnswerCommitment, useCommitments, useDropCommitment } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** In the personal tab: all of one's own, under its name. */
export function Commitments() {
  const { commitment: words, problems } = useWords();
  const styles = useStyles();
  const { data = [], isPending, isLoadingError, error, refetch } = useCommitments();
  const past = data.filter((one) => !isOpen(one));
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{words.hint}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? `${words.failed} ${explain(error, problems)}` : undefined}
        onTryAgain={() => void refetch()}
      >
        <CommitmentList commitments={data.filter(isOpen)} all={data} series={undefined} />
        {past.length > 0 && (
          <Disclosure summary={words.past}>
            <ul className={styles.list}>
              {past.map((one) => (
                <li key={one.id}>
                  <Past commitment={one} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </ListState>
    </div>
  );
}

function Past({ commitment: { id, content, answer } }: { commitment: Commitment }) {
  const { commitment: words, problems } = useWords();
  const styles = useStyles();
  const again = useAnswerCommitment(id);
  const drop = useDropCommitment(id);
  const line = useCommitmentLine()(content);
  const error = again.error ?? drop.error;
  return (
    <>
      <CommitmentText content={content} />
      {answer && <p className={styles.quiet}>{words.answers[answer]}</p>}
      <div className={styles.ways}>
        <QuietButton
          aria-label={words.named(words.again, line)}
          disabledFocusable={again.isPending}
          onClick={() => {
            if (!again.isPending) again.mutate('not_yet');
          }}
        >
          {words.again}
        </QuietButton>
        <QuietButton
          aria-label={words.named(words.remove, line)}
          disabledFocusable={drop.isPending}
          onClick={() => {
            if (!drop.isPending) drop.mutate();
          }}
        >
          {words.remove}
        </QuietButton>
      </div>
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}
