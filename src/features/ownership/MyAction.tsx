import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { startTransition, useOptimistic, useRef, useState } from 'react';
import type { MyAction as Action } from '#contract/ownership.ts';
import { isBlankText } from '#contract/values.ts';
import { explain } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { LinkedText } from '../../ui/LinkedText.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/WarningText.tsx';
import { called } from '../../words/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { MoveForm } from './MoveForm.tsx';
import { useTick } from './queries.ts';
import { useToday } from './useToday.ts';

export interface MyActionProps {
  action: Action;
  /** It was given in another chat than the one it is shown in. */
  isElsewhere: boolean;
}

const useStyles = makeStyles({
  root: { minWidth: 0, outlineStyle: 'none' },
  // The box stands at the edge where everything else begins.
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
  // Under the words, not under the box.
  below: { paddingInlineStart: `calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalXS})` },
});

/** One's own action: ticked when it is done, moved with a reason. */
export function MyAction({ action, isElsewhere }: MyActionProps) {
  const all = useWords();
  const { ownership: words, problems } = all;
  const format = useFormat();
  const styles = useStyles();
  const today = useToday();
  const tick = useTick(action);
  const [isDone, setDone] = useOptimistic(action.isDone);
  const [isMoving, setMoving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { due, dueWords, moved, at } = action;
  const what = isBlankText(action.what) ? words.unnamed : action.what;
  const isLate = due !== null && due < today && !isDone;
  const undated = dueWords === '' ? words.noDate : words.dueOn(dueWords);
  const dueText = due === null ? undated : (isLate ? words.wasDue : words.dueOn)(format.day(due));
  const from = (isElsewhere ? words.fromElsewhere : words.from)(called(action.answerable, all), format.date(at));
  const isOut = tick.error instanceof ProblemError && tick.error.code === 'not_found';
  const close = () => {
    setMoving(false);
    keepFocusAt(place.current);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <Checkbox
        className={styles.box}
        checked={isDone}
        label={{
          className: styles.label,
          children: (
            <>
              <span className={styles.what}>
                <LinkedText text={what} />
              </span>
              <span className={styles.more}>{dueText}</span>
              <span className={styles.more}>{from}</span>
              {moved && (
                <span className={styles.more}>
                  {moved.from === null
                    ? words.movedNoDate(moved.reason)
                    : words.movedFrom(format.day(moved.from), moved.reason)}
                </span>
              )}
            </>
          ),
        }}
        onChange={(_, { checked }) => {
          startTransition(async () => {
            setDone(checked === true);
            // What it fails with is told below, and the box goes back to what the server knows.
            await tick.mutateAsync(checked === true).catch(() => undefined);
          });
        }}
      />
      <div className={styles.below}>
        <div role="alert">
          {tick.error && <WarningText>{isOut ? words.notInChat : explain(tick.error, problems)}</WarningText>}
        </div>
        {isMoving ? (
          <MoveForm action={action} onMoved={close} onNever={close} />
        ) : (
          !isDone && (
            <QuietButton
              aria-label={words.moveNamed(what)}
              onClick={() => {
                setMoving(true);
              }}
            >
              {words.move}
            </QuietButton>
          )
        )}
      </div>
    </div>
  );
}
