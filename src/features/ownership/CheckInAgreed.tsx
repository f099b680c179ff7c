import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CheckIn } from '#contract/ownership.ts';
import { explain, explainField } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { DayForm } from './DayForm.tsx';
import { useAgree } from './queries.ts';

export interface CheckInAgreedProps {
  series: string;
  meeting: string;
  action: string;
  checkIn: CheckIn;
  /** The day that the owner agreed to; null: none yet. */
  day: string | null;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    outlineStyle: 'none',
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Beside another button, nothing hangs over.
  beside: { marginInlineStart: 0 },
});

/** A check-in as its owner sees it: proposed until they agree, or say another day. */
export function CheckInAgreed({ series, meeting, action, checkIn, day }: CheckInAgreedProps) {
  const { ownership: words, problems } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const agree = useAgree({ series, meeting, action });
  const [isSuggesting, setSuggesting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const fields = agree.error instanceof ProblemError ? agree.error.fields : [];
  const name = `${words.kinds[checkIn.kind]} ${format.day(checkIn.day)}`;
  const isAgreed = day === checkIn.day;
  const standing = isAgreed ? words.agreed : day === null ? words.proposed : words.suggestedCheckIn(format.day(day));

  const say = (to: string) => {
    if (agree.isPending) return;
    agree.mutate(
      { checkIn: checkIn.id, day: to },
      {
        onSuccess: () => {
          setSuggesting(false);
          keepFocusAt(place.current);
        },
      },
    );
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <p className={styles.text}>
        {name} <span className={styles.quiet}>· {standing}</span>
      </p>
      {isSuggesting ? (
        <DayForm
          name={words.otherDayNamed(name)}
          label={words.suggestDay}
          day={day}
          problem={explainField(fields, 'day', problems)}
          isBusy={agree.isPending}
          yes={words.suggest}
          onYes={say}
          onNever={() => {
            agree.reset();
            setSuggesting(false);
            keepFocusAt(place.current);
          }}
        />
      ) : (
        !isAgreed && (
          <div className={styles.answers}>
            <QuietButton
              appearance="secondary"
              aria-label={`${words.agree}: ${name}`}
              disabledFocusable={agree.isPending}
              onClick={() => {
                say(checkIn.day);
              }}
            >
              {words.agree}
            </QuietButton>
            <QuietButton
              className={styles.beside}
              aria-label={words.otherDayNamed(name)}
              onClick={() => {
                setSuggesting(true);
              }}
            >
              {words.otherDay}
            </QuietButton>
          </div>
        )
      )}
      <div role="alert">
        {agree.error && fields.length === 0 && <WarningText>{explain(agree.error, problems)}</WarningText>}
      </div>
    </div>
  );
}
