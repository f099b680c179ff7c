import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import type { OpenAction as OpenActionItem, OpenItems as Items } from '#contract/meeting/openItems.ts';
import { explain } from '../../../api/explain.ts';
import { bareList } from '../../../ui/bare.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { ShortList } from '../../../ui/lists/ShortList.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { ConcernItem } from '../ConcernItem.tsx';
import { DecisionMade } from '../DecisionMade.tsx';
import { OpenAction } from './OpenAction.tsx';
import { OpenQuestion } from './OpenQuestion.tsx';
import { isAnyListed, useOpenItems } from './queries.ts';

export interface OpenItemsProps {
  series: string;
  isHost: boolean;
  isMeeting?: boolean;
  onUnshared?: (meeting: string) => void;
  underDecision?: (decision: Items['decisions'][number]) => ReactNode;
  around?: (action: OpenActionItem, row: ReactNode) => ReactNode;
  foot?: ReactNode;
}

const mostShown = 8;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  changed: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  list: { ...bareList, overflowWrap: 'anywhere' },
  more: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  spaced: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export function OpenItems({ onUnshared, ...props }: OpenItemsProps) {
  const { series } = props;
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
      {changed !== null && (
        <p className={styles.changed}>
          <Sentence text={words.changedSince(changed)} of={[changed]} />
        </p>
      )}
      {unshared && onUnshared && (
        <QuietButton
          onClick={() => {
            onUnshared(unshared.meeting);
          }}
        >
          {words.neverShared(format.date(unshared.startedAt))}
        </QuietButton>
      )}
      {items.data?.since != null && isAnyListed(items.data) && (
        <Disclosure
          summary={
            open === 0
              ? words.allDoneFrom(format.date(items.data.since))
              : words.openFrom(format.date(items.data.since))
          }
          count={open === 0 ? undefined : open}
        >
          <Unfolded {...props} items={items.data} isAnyOpen={open > 0} />
        </Disclosure>
      )}
    </ListState>
  );
}

function countOpen({ actions, questions, concerns, decisions, more }: Items): number {
  const open = [...actions.filter(isOpen), ...questions.filter(({ closed }) => closed === null)];
  return open.length + concerns.length + decisions.length + more.actions + more.questions + more.decisions;
}

const isOpen = ({ isDone, isDropped }: OpenActionItem) => !isDone && !isDropped;

function byDay(actions: readonly OpenActionItem[]): OpenActionItem[] {
  const dayOf = ({ due }: OpenActionItem) => due ?? 'later';
  return actions.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

interface UnfoldedProps extends Omit<OpenItemsProps, 'onUnshared'> {
  items: Items;
  isAnyOpen: boolean;
}

function Unfolded({ isAnyOpen, foot, ...props }: UnfoldedProps) {
  const { series, isHost, isMeeting = false, items } = props;
  const words = useWords().recap;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {items.actions.length > 0 && <OpenActions {...props} />}
      {items.questions.length > 0 && (
        <Section title={words.openQuestions}>
          <ShortList items={items.questions} most={mostShown}>
            {(question) => (
              <OpenQuestion series={series} question={question} isHost={isHost} mayBecomeAction={isMeeting} />
            )}
          </ShortList>
          <More count={items.more.questions} />
        </Section>
      )}
      {items.concerns.length > 0 && (
        <Section title={words.concerns}>
          <ul className={mergeClasses(styles.list, styles.spaced)}>
            {items.concerns.map((concern) => (
              <li key={concern.id}>
                <ConcernItem concern={concern} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {items.decisions.length > 0 && <OpenDecisions {...props} />}
      {isAnyOpen && foot}
    </div>
  );
}

type ListProps = Omit<UnfoldedProps, 'isAnyOpen' | 'foot'>;

function OpenActions({ series, isHost, items, around }: ListProps) {
  const words = useWords().recap;
  return (
    <Section title={words.openActions}>
      <ShortList items={byDay(items.actions)} most={mostShown}>
        {(action) => {
          const mayChange = isHost || action.isYours;
          const row = <OpenAction series={series} action={action} mayTick={mayChange} />;
          return mayChange && around ? around(action, row) : row;
        }}
      </ShortList>
      <More count={items.more.actions} />
    </Section>
  );
}

function OpenDecisions({ items, underDecision }: ListProps) {
  const words = useWords().recap;
  const styles = useStyles();
  return (
    <Section title={words.openDecisions}>
      <ul className={mergeClasses(styles.list, styles.spaced)}>
        {items.decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionMade decision={decision} />
            <Suspense>{underDecision?.(decision)}</Suspense>
          </li>
        ))}
      </ul>
      <More count={items.more.decisions} />
    </Section>
  );
}

function More({ count }: { count: number }) {
  const words = useWords().recap;
  const styles = useStyles();
  return count > 0 && <p className={styles.more}>{words.moreOpen(count)}</p>;
}
