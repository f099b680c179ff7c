import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { explain } from '../../../api/explain.ts';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useWords } from '../../../words/words.tsx';
import { fieldOf } from './fields.ts';
import { useRecap, useReview } from '../queries.ts';
import { RecapForm } from './RecapForm.tsx';
import type { RecapSlots } from './recapSlots.ts';

export interface RecapProps extends RecapSlots {
  decisions: ReactNode;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export function Recap({ decisions, ...form }: RecapProps) {
  const { recap: words, problems } = useWords();
  const styles = useStyles();
  const recap = useRecap(form);
  const review = useReview(form);
  const failed = [recap, review].find(({ isLoadingError }) => isLoadingError);
  return (
    <div className={styles.root}>
      <div id={fieldOf.decided} tabIndex={-1}>
        <Section title={words.decided}>{decisions}</Section>
      </div>
      <ListState
        isPending={recap.isPending || review.isPending}
        problem={failed && explain(failed.error, problems)}
        onTryAgain={() => void failed?.refetch()}
        lines={4}
      >
        {recap.data && review.data && <RecapForm {...form} recap={recap.data} review={review.data} />}
      </ListState>
    </div>
  );
}
