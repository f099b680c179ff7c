import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { standingOf, type Mine } from '#contract/ownership.ts';
import { explain, explainField } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { DayForm } from './DayForm.tsx';
import { useAnswer } from './queries.ts';
import { TouchAgreed } from './TouchAgreed.tsx';

export interface AskedActionProps {
  series: string;
  meeting: string;
  action: Mine;
  /** Who answers for it. */
  host: string;
  /** What stands under the kind of work. */
  underWork: (work: string) => ReactNode;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    outlineStyle: 'none',
  },
  what: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Beside another button, nothing hangs over.
  beside: { marginInlineStart: 0 },
});

/** "I'll own this", or another date; and how both stay in touch. */
export function AskedAction({ series, meeting, action, host, underWork }: AskedActionProps) {
  const { ownership: words, problems } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const answer = useAnswer({ series, meeting, action: action.id });
  const [isSuggesting, setSuggesting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { due } = action;
  const standing = standingOf(due, action);
  const what = action.what.trim() === '' ? words.unnamed : action.what;
  const fields = answer.error instanceof ProblemError ? answer.error.fields : [];

  const say = (day: string | null) => {
    if (answer.isPending) return;
    answer.mutate(day, {
      onSuccess: () => {
        setSuggesting(false);
        keepFocusAt(place.current);
      },
    });
  };
  const leave = () => {
    answer.reset();
    setSuggesting(false);
    keepFocusAt(place.current);
  };

  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <p className={styles.what}>{what}</p>
      <p className={styles.quiet}>
        {due === null ? words.noDate : words.dueOn(format.day(due))} · {words.answers(host)}
      </p>
      <output className={styles.quiet}>
        {standing === 'accepted' && words.accepted}
        {standing === 'other_day' && action.answer?.day && words.suggested(format.day(action.answer.day))}
      </output>
      {isSuggesting ? (
        <DayForm
          name={words.otherDayNamed(what)}
          label={words.suggestDay}
          day={action.answer?.day ?? null}
          problem={explainField(fields, 'day', problems)}
          isBusy={answer.isPending}
          yes={words.suggest}
          onYes={say}
          onNever={leave}
        />
      ) : (
        <div className={styles.answers}>
          {standing !== 'accepted' && (
            <QuietButton
              appearance="secondary"
              aria-label={words.acceptNamed(what)}
              disabledFocusable={answer.isPending}
              onClick={() => {
                say(due);
              }}
            >
              {words.accept}
            </QuietButton>
          )}
          <QuietButton
            {...(standing === 'accepted' ? {} : { className: styles.beside })}
            aria-label={words.otherDayNamed(what)}
            onClick={() => {
              setSuggesting(true);
            }}
          >
            {words.otherDay}
          </QuietButton>
        </div>
      )}
      <div role="alert">
        {answer.error && fields.length === 0 && <WarningText>{explain(answer.error, problems)}</WarningText>}
      </div>
      <TouchAgreed series={series} meeting={meeting} action={action} host={host} underWork={underWork} />
    </div>
  );
}
