import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, useId, type ReactNode } from 'react';
import type { Decision, DecisionState } from '#contract/meeting/decision.ts';
import { explain } from '../../../api/explain.ts';
import { bareList } from '../../../ui/bare.ts';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { useWords } from '../../../words/words.tsx';
import { DecisionItem } from './DecisionItem.tsx';
import { useDecisions } from '../queries.ts';
import { actOn, type DecisionEdit } from '../writing.ts';

export interface DecisionsProps {
  series: string;
  meeting: string;
  /** Decisions of a shared recap are replaced instead of corrected. */
  isShared?: boolean;
  onWrite?: ((writing: DecisionEdit) => void) | undefined;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  kind: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

const kinds: readonly DecisionState[] = ['final', 'proposed', 'put_off', 'withdrawn', 'draft'];

export function Decisions({ series, meeting, isShared = false, onWrite }: DecisionsProps) {
  const { decision: words, problems } = useWords();
  const styles = useStyles();
  const { data = [], isPending, error, refetch } = useDecisions(series, meeting);
  const there = kinds.flatMap((kind) => {
    const decisions = data.filter(({ state }) => state === kind).toReversed();
    return decisions.length === 0 ? [] : [{ kind, decisions }];
  });
  const items = (decisions: readonly Decision[]) => (
    <ul className={styles.list}>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <DecisionItem decision={decision} act={actOn(decision, data, isShared)} onWrite={onWrite} />
        </li>
      ))}
    </ul>
  );
  return (
    <ListState
      isPending={isPending}
      problem={error && data.length === 0 ? `${words.failed} ${explain(error, problems)}` : undefined}
      onTryAgain={() => void refetch()}
      empty={data.length === 0 ? (onWrite ? words.empty : words.emptyForAttendee) : undefined}
    >
      <div className={styles.root}>
        {there.map(({ kind, decisions }) =>
          kind === 'final' ? (
            <Fragment key={kind}>{items(decisions)}</Fragment>
          ) : (
            <Kind key={kind} title={words.states[kind]}>
              {items(decisions)}
            </Kind>
          ),
        )}
      </div>
    </ListState>
  );
}

function Kind({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.kind} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
