import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { useBackStep } from '../../host/useBackStep.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { DayForm } from './DayForm.tsx';

export interface AgreeOrSuggestProps<Day extends string | null> {
  name: string;
  offered: Day;
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

export function AgreeOrSuggest<Day extends string | null>({
  offered,
  suggested,
  answer,
  say,
  children,
  ...agreement
}: AgreeOrSuggestProps<Day>) {
  const { ownership: words, problems } = useWords();
  const styles = useStyles();
  const { place, isSuggesting, suggest, leave } = useSuggesting();
  const fields = fieldsOf(answer.error);
  const never = () => {
    answer.reset();
    leave();
  };
  useBackStep(isSuggesting, never);
  const press = (day: Day | string) => {
    if (!answer.isPending) say(day, leave);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      {children}
      {isSuggesting ? (
        <DayForm
          name={words.otherDayNamed(agreement.name)}
          label={words.suggestDay}
          day={suggested}
          problem={explainField(fields, 'day', problems)}
          isBusy={answer.isPending}
          yes={words.suggest}
          onYes={press}
          onNever={never}
        />
      ) : (
        <AnswerButtons
          {...agreement}
          isBusy={answer.isPending}
          onAgree={() => {
            press(offered);
          }}
          onSuggest={suggest}
        />
      )}
      <div role="alert">
        {answer.error && fields.length === 0 && <WarningText>{explain(answer.error, problems)}</WarningText>}
      </div>
    </div>
  );
}

function useSuggesting() {
  const [isSuggesting, setSuggesting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  return {
    place,
    isSuggesting,
    suggest: () => {
      setSuggesting(true);
    },
    leave: () => {
      setSuggesting(false);
      keepFocusAt(place.current);
    },
  };
}

interface AnswerButtonsProps extends Pick<AgreeOrSuggestProps<null>, 'name' | 'agree' | 'isAgreed' | 'staysOpen'> {
  isBusy: boolean;
  onAgree: () => void;
  onSuggest: () => void;
}

function AnswerButtons({ name, agree, isAgreed, staysOpen = false, isBusy, onAgree, onSuggest }: AnswerButtonsProps) {
  const { ownership: words } = useWords();
  const styles = useStyles();
  if (isAgreed && !staysOpen) return null;
  return (
    <div className={styles.answers}>
      {!isAgreed && (
        <QuietButton appearance="secondary" aria-label={agree.name} disabledFocusable={isBusy} onClick={onAgree}>
          {agree.text}
        </QuietButton>
      )}
      <QuietButton
        {...(isAgreed ? {} : { className: styles.beside })}
        aria-label={words.otherDayNamed(name)}
        onClick={onSuggest}
      >
        {words.otherDay}
      </QuietButton>
    </div>
  );
}
