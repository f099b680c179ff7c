import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { startTransition, useOptimistic } from 'react';
import type { ActionChange, OpenAction as Action } from '#contract/meeting/openItems.ts';
import { isBlankText, visibleText } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { called } from '#words/lines/called.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useMarkDone } from '../queries.ts';

export interface OpenActionProps {
  series: string;
  action: Action;
  mayTick: boolean;
}

const useStyles = makeStyles({
  root: {
    width: '100%',
    alignItems: 'flex-start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  plain: { paddingBlock: tokens.spacingVerticalS },
  unboxed: { paddingInlineStart: `calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalXS})` },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  text: {
    ...typographyStyles.body1,
    display: 'block',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
  },
  more: {
    ...typographyStyles.caption1,
    display: 'block',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  overdue: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

export function OpenAction({ series, action, mayTick }: OpenActionProps) {
  const styles = useStyles();
  const mark = useMarkDone(series, action.id);
  if (mayTick && action.isDropped) return <DroppedAction action={action} mark={mark} />;
  if (mayTick) return <TickableAction action={action} mark={mark} />;
  // A disabled checkbox would only be grey.
  return (
    <div className={styles.plain}>
      <ActionText action={action} isDone={action.isDone} saysDone />
    </div>
  );
}

interface MarkedProps {
  action: Action;
  mark: ReturnType<typeof useMarkDone>;
}

function DroppedAction({ action, mark }: MarkedProps) {
  const { recap: words } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.unboxed}>
      <div className={styles.plain}>
        <ActionText action={action} isDone={action.isDone} saysDone={false} />
      </div>
      <QuietButton
        aria-label={words.reopenNamed(isBlankText(action.what) ? words.unnamed : action.what)}
        disabledFocusable={mark.isPending}
        onClick={() => {
          mark.mutate(false);
        }}
      >
        {words.reopen}
      </QuietButton>
      <MarkProblem mark={mark} />
    </div>
  );
}

function TickableAction({ action, mark }: MarkedProps) {
  const styles = useStyles();
  const [isDone, setDone] = useOptimistic(action.isDone);
  return (
    <>
      <Checkbox
        className={styles.root}
        checked={isDone}
        label={{
          className: styles.label,
          children: <ActionText action={action} isDone={isDone} saysDone={false} />,
        }}
        onChange={(_, { checked }) => {
          startTransition(async () => {
            setDone(checked === true);
            // The error is shown below, and the checkbox returns to the server's state.
            await mark.mutateAsync(checked === true).catch(() => undefined);
          });
        }}
      />
      <MarkProblem mark={mark} />
    </>
  );
}

function MarkProblem({ mark: { error } }: Pick<MarkedProps, 'mark'>) {
  const { problems } = useWords();
  return <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>;
}

function ActionText({ action, isDone, saysDone }: { action: Action; isDone: boolean; saysDone: boolean }) {
  const all = useWords();
  const words = all.recap;
  const format = useFormat();
  const styles = useStyles();
  const name = called(action.owner, all);
  const isLate = action.isOverdue && !isDone;
  const owner = action.isYours ? words.yours : visibleText(name) || words.noOwner;
  return (
    <>
      <span className={styles.text} dir="auto">
        {isBlankText(action.what) ? words.unnamed : action.what}
      </span>
      <span className={styles.more}>
        <bdi>{owner}</bdi> ·{' '}
        <bdi className={isLate ? styles.overdue : undefined}>{dueOf({ ...action, isLate }, words, format)}</bdi>
        {saysDone && isDone && ` · ${words.done}`}
      </span>
      {action.hasLeft && (
        <WarningText>
          <Sentence text={words.hasLeft(name)} of={[name]} />
        </WarningText>
      )}
      {action.moved && <Moved moved={action.moved} />}
      {action.latest && <LatestChange change={action.latest} />}
    </>
  );
}

function Moved({ moved: { from, reason } }: { moved: NonNullable<Action['moved']> }) {
  const { recap: words } = useWords();
  const format = useFormat();
  const styles = useStyles();
  return (
    <span className={styles.more}>
      <Sentence
        text={from === null ? words.movedNoDate(reason) : words.movedFrom(format.day(from), reason)}
        of={[reason]}
      />
    </span>
  );
}

function dueOf({ due, dueWords, isLate }: Action & { isLate: boolean }, words: Words['recap'], format: Format): string {
  if (due === null) return isBlankText(dueWords) ? words.noDate : dueWords;
  return isLate ? words.wasDue(format.day(due)) : format.day(due);
}

function LatestChange({ change: { kind, by, at, from, reason } }: { change: ActionChange }) {
  const all = useWords();
  const format = useFormat();
  const styles = useStyles();
  const name = called(by, all);
  const before = called(from, all);
  const became = [
    all.recap.became[kind](`${name} · ${format.date(at)}`),
    kind === 'handed' && before !== '' ? `, ${all.recap.before(before)}` : '',
    kind === 'dropped' ? `: ${reason}` : '',
  ];
  return (
    <span className={styles.more}>
      <Sentence text={became.join('')} of={[name, before, reason]} />
    </span>
  );
}
