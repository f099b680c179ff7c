import { Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { MyAction as Action } from '#contract/meeting/ownership.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import { TypedText } from '../../../words/TypedText.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useOptimisticSwitch } from '../../../ui/useOptimisticSwitch.ts';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { dueText } from '../due.ts';
import { ActionChanges } from '../ActionChanges.tsx';
import { OpenMeeting } from '../OpenMeeting.tsx';
import { useTick } from '../queries.ts';
import { useToday } from '../useToday.ts';

export interface MyActionProps {
  action: Action;
  series: string | undefined;
  onShow?: ((action: Action) => void) | undefined;
}

const useStyles = makeStyles({
  box: {
    width: '100%',
    alignItems: 'flex-start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  what: {
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
  topic: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    fontWeight: tokens.fontWeightSemibold,
  },
  below: { paddingInlineStart: `calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalXS})` },
});

export function MyAction({ action, series, onShow }: MyActionProps) {
  const { ownership: words, problems } = useWords();
  const styles = useStyles();
  const tick = useTick(action);
  const [isDone, setDone] = useOptimisticSwitch(action.isDone, tick.mutateAsync);
  const isOut = tick.error instanceof ProblemError && tick.error.code === 'not_found';
  return (
    <ActionChanges
      series={action.series}
      action={action}
      isClosed={isDone}
      beside={
        <OpenMeeting action={action} onShow={onShow && action.series === series ? () => onShow(action) : undefined} />
      }
    >
      <Checkbox
        className={styles.box}
        checked={isDone}
        label={{
          className: styles.label,
          children: <ActionLabel action={action} series={series} isDone={isDone} />,
        }}
        onChange={(_, { checked }) => {
          setDone(checked === true);
        }}
      />
      <div className={styles.below}>
        <div role="alert">
          {tick.error && <WarningText>{isOut ? words.notInChat : explain(tick.error, problems)}</WarningText>}
        </div>
      </div>
    </ActionChanges>
  );
}

function ActionLabel({ action, series, isDone }: MyActionProps & { isDone: boolean }) {
  const all = useWords();
  const words = all.ownership;
  const format = useFormat();
  const styles = useStyles();
  const today = useToday();
  const { due, dueWords, moved, at, topic } = action;
  const what = isBlankText(action.what) ? words.unnamed : action.what;
  const isLate = due !== null && due < today && !isDone;
  const isHere = action.series === series;
  const isNamed = !isHere && !isBlankText(topic);
  const isElsewhere = series !== undefined && !isHere && !isNamed;
  const host = called(action.answerable, all);
  const from = (isElsewhere ? words.fromElsewhere : words.from)(host, format.date(at));
  return (
    <>
      <span className={styles.what} dir="auto">
        <TypedText>{what}</TypedText>
      </span>
      <span className={styles.more}>{dueText({ due, dueWords, isLate }, words, format)}</span>
      {isNamed && <bdi className={mergeClasses(styles.more, styles.topic)}>{topic}</bdi>}
      <span className={styles.more}>
        <Sentence text={from} of={[host]} />
      </span>
      {moved && (
        <span className={styles.more}>
          {moved.from === null
            ? words.movedNoDate(moved.reason)
            : words.movedFrom(format.day(moved.from), moved.reason)}
        </span>
      )}
    </>
  );
}
