import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import type { OpenItems as Items } from '#contract/recap.ts';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { ListState } from '../../ui/ListState.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { ConcernTold } from './ConcernTold.tsx';
import { DecisionMade } from './DecisionMade.tsx';
import { OpenAction } from './OpenAction.tsx';
import { useOpenItems } from './queries.ts';

export interface OpenItemsProps {
  series: string;
  /** The host ticks everybody's actions, an attendee their own. */
  isHost: boolean;
  /** Opens the recap of a meeting that was never closed. */
  onUnshared?: (meeting: string) => void;
  /** What stands below each decision that is still open. */
  underDecision?: (decision: Items['decisions'][number]) => ReactNode;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  changed: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  list: { ...bareList, overflowWrap: 'anywhere' },
  spaced: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** What earlier meetings left to do: one line that unfolds. */
export function OpenItems({ series, isHost, onUnshared, underDecision }: OpenItemsProps) {
  const { problems, recap: words } = useWords();
  const format = useFormat();
  const items = useOpenItems(series);
  const open = items.data ? countOpen(items.data) : 0;
  const { changed = null, unshared = null } = items.data ?? {};
  const styles = useStyles();
  return (
    <ListState
      isPending={items.isPending}
      problem={items.isLoadingError ? explain(items.error, problems) : undefined}
      onTryAgain={() => void items.refetch()}
      lines={1}
    >
      {changed !== null && <p className={styles.changed}>{words.changedSince(changed)}</p>}
      {unshared && onUnshared && (
        <QuietButton
          onClick={() => {
            onUnshared(unshared.meeting);
          }}
        >
          {words.neverShared(format.date(unshared.startedAt))}
        </QuietButton>
      )}
      {items.data?.since != null && hasAny(items.data) && (
        <Disclosure
          summary={
            open === 0
              ? words.allDoneFrom(format.date(items.data.since))
              : words.openFrom(format.date(items.data.since))
          }
          count={open === 0 ? undefined : open}
        >
          <Unfolded series={series} isHost={isHost} items={items.data} underDecision={underDecision} />
        </Disclosure>
      )}
    </ListState>
  );
}

function hasAny({ actions, questions, concerns, decisions }: Items): boolean {
  return actions.length + questions.length + concerns.length + decisions.length > 0;
}

function countOpen({ actions, questions, concerns, decisions }: Items): number {
  return actions.filter(({ isDone }) => !isDone).length + questions.length + concerns.length + decisions.length;
}

interface UnfoldedProps extends Pick<OpenItemsProps, 'series' | 'isHost'> {
  items: Items;
  underDecision: OpenItemsProps['underDecision'] | undefined;
}

function Unfolded({ series, isHost, items, underDecision }: UnfoldedProps) {
  const words = useWords().recap;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {items.actions.length > 0 && (
        <Section title={words.openActions}>
          <ul className={styles.list}>
            {items.actions.map((action) => (
              <li key={action.id}>
                <OpenAction series={series} action={action} mayTick={isHost || action.isYours} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {items.questions.length > 0 && (
        <Section title={words.openQuestions}>
          <ul className={styles.list}>
            {items.questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {items.concerns.length > 0 && (
        <Section title={words.openConcerns}>
          <ul className={mergeClasses(styles.list, styles.spaced)}>
            {items.concerns.map((concern) => (
              <li key={concern.id}>
                <ConcernTold concern={concern} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {items.decisions.length > 0 && (
        <Section title={words.openDecisions}>
          <ul className={mergeClasses(styles.list, styles.spaced)}>
            {items.decisions.map((decision) => (
              <li key={decision.id}>
                <DecisionMade decision={decision} />
                <Suspense>{underDecision?.(decision)}</Suspense>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
