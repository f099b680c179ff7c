import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { explain, explainField } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { DayForm } from './DayForm.tsx';

export interface AgreeOrSuggestProps<Day extends string | null> {
  /** Part of the buttons' accessible names. */
  name: string;
  /** null: no day yet. */
  offered: Day;
  /** null: nothing. */
  suggested: string | null;
  agree: { text: string; name: string };
  isAgreed: boolean;
  staysOpen?: boolean;
  answer: { isPending: boolean; error: Error | null; reset: () => void };
  say: (day: Day | string, onSuccess: () => void) => void;
  children: ReactNode;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    outlineStyle: 'none',
  },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  beside: { marginInlineStart: 0 },
});

/** The focus stays here. */
export function AgreeOrSuggest<Day extends string | null>({
  name,
  offered,
  suggested,
  agree,
  isAgreed,
  staysOpen = false,
  answer,
  say,
  children,
}: AgreeOrSuggestProps<Day>) {
  const { ownership: words, problems } = useWords();
  const styles = useStyles();
  const [isSuggesting, setSuggesting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const fields = answer.error instanceof ProblemError ? answer.error.fields : [];
  const leave = () => {
    setSuggesting(false);
    keepFocusAt(place.current);
  };
  const press = (day: Day | string) => {
    if (!answer.isPending) say(day, leave);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      {children}
      {isSuggesting ? (
        <DayForm
          name={words.otherDayNamed(name)}
          label={words.suggestDay}
          day={suggested}
          problem={explainField(fields, 'day', problems)}
          isBusy={answer.isPending}
          yes={words.suggest}
          onYes={press}
          onNever={() => {
            answer.reset();
            leave();
          }}
        />
      ) : (
        (!isAgreed || staysOpen) && (
          <div className={styles.answers}>
            {!isAgreed && (
              <QuietButton
                appearance="secondary"
                aria-label={agree.name}
                disabledFocusable={answer.isPending}
                onClick={() => {
                  press(offered);
                }}
              >
                {agree.text}
              </QuietButton>
            )}
            <QuietButton
              {...(isAgreed ? {} : { className: styles.beside })}
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
        {answer.error && fields.length === 0 && <WarningText>{explain(answer.error, problems)}</WarningText>}
      </div>
    </div>
  );
}
