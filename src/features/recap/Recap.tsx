import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Action } from '#contract/recap.ts';
import { explain } from '../../api/explain.ts';
import { ListState } from '../../ui/ListState.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { fieldOf } from './fields.ts';
import { useRecap } from './queries.ts';
import { RecapForm } from './RecapForm.tsx';
import type { LogDecisions } from './usePasting.ts';

export interface RecapProps {
  series: string;
  meeting: string;
  /** What stands under "Decided". */
  decisions: ReactNode;
  /** Who was acknowledged, for what. */
  acknowledged: ReactNode;
  /** When the meeting began. */
  startedAt: number;
  /** The chat has the card, and the host wants to go on. */
  onShared: () => void;
  /** The other way on, under the primary button. */
  otherwise: ReactNode;
  /** What was raised and learned, between what is open and what is missing. */
  heard?: ReactNode;
  /** What happens once it is shared, above the primary button. */
  afterwards?: ReactNode;
  /** What stands below each action while it is written. */
  underAction?: (action: Action, change: (set: Partial<Action>) => void) => ReactNode;
  /** Saves the decisions found in pasted notes. */
  logDecisions?: LogDecisions;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The host's close: what was decided, who does what, what stays open; shared to the chat as one card. */
export function Recap({
  series,
  meeting,
  decisions,
  acknowledged,
  heard,
  startedAt,
  onShared,
  otherwise,
  afterwards,
  underAction,
  logDecisions,
}: RecapProps) {
  const { recap: words, problems } = useWords();
  const styles = useStyles();
  const recap = useRecap({ series, meeting });
  return (
    <div className={styles.root}>
      <div id={fieldOf.decided} tabIndex={-1}>
        <Section title={words.decided}>{decisions}</Section>
      </div>
      <ListState
        isPending={recap.isPending}
        problem={recap.isLoadingError ? explain(recap.error, problems) : undefined}
        onTryAgain={() => void recap.refetch()}
        lines={4}
      >
        {recap.data && (
          <RecapForm
            series={series}
            meeting={meeting}
            recap={recap.data}
            startedAt={startedAt}
            onShared={onShared}
            otherwise={otherwise}
            heard={heard}
            acknowledged={acknowledged}
            afterwards={afterwards}
            underAction={underAction}
            logDecisions={logDecisions}
          />
        )}
      </ListState>
    </div>
  );
}
