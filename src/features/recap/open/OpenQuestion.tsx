import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { OpenQuestion as Question, QuestionClosing } from '#contract/openItems.ts';
import { explain, explainField } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import { bareGroup } from '../../../ui/lists/bare.ts';
import { keepFocusAt } from '../../../ui/focus.ts';
import { LineForm } from '../../../ui/text/LineForm.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { WithMore } from '../../../ui/buttons/WithMore.tsx';
import { called } from '../../../words/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useCloseQuestion } from '../queries.ts';

export interface OpenQuestionProps {
  series: string;
  question: Question;
  isHost: boolean;
  /** A meeting is in progress, so the question can become an action. */
  mayBecomeAction: boolean;
}

type Wording = Exclude<QuestionClosing['as'], 'action'>;

const useStyles = makeStyles({
  root: { minWidth: 0, outlineStyle: 'none' },
  // The same height as an action.
  text: {
    ...typographyStyles.body1,
    display: 'block',
    paddingBlock: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  closed: { ...typographyStyles.body1, display: 'block', overflowWrap: 'anywhere' },
  more: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  padded: { paddingBlock: tokens.spacingVerticalS },
  choices: { ...bareGroup, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** An open question of an earlier meeting, which the host can close. */
export function OpenQuestion({ series, question, isHost, mayBecomeAction }: OpenQuestionProps) {
  const { recap: words, problems } = useWords();
  const styles = useStyles();
  const close = useCloseQuestion(series, question.id);
  const [isOpen, setOpen] = useState(false);
  const [wording, setWording] = useState<Wording>();
  const place = useRef<HTMLDivElement>(null);
  const { text, closed } = question;
  const fold = () => {
    setOpen(false);
    setWording(undefined);
    keepFocusAt(place.current);
  };
  const fields = close.error instanceof ProblemError ? close.error.fields : [];
  const problem = close.error && fields.length === 0 ? explain(close.error, problems) : undefined;
  const send = (as: QuestionClosing['as'] | null, line = '') => {
    if (!close.isPending) close.mutate({ as, words: line }, { onSuccess: fold });
  };
  if (closed)
    return (
      <div ref={place} tabIndex={-1} className={styles.root}>
        <div className={styles.padded}>
          <span className={styles.closed} dir="auto">
            {text}
          </span>
          <Closed closed={closed} />
        </div>
        {isHost && (
          <QuietButton
            aria-label={words.reopenNamed(text)}
            onClick={() => {
              send(null);
            }}
          >
            {words.reopen}
          </QuietButton>
        )}
        <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
      </div>
    );
  const shown = (
    <span className={styles.text} dir="auto">
      {text}
    </span>
  );
  if (!isHost) return shown;
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <WithMore
        label={words.closeNamed(text)}
        isOpen={isOpen}
        onToggle={() => {
          if (isOpen) fold();
          else setOpen(true);
        }}
      >
        {shown}
      </WithMore>
      {isOpen && wording && (
        <LineForm
          key={wording}
          name={words.closeNamed(text)}
          label={words.closingLabel[wording]}
          yes={words.closingYes[wording]}
          no={words.leaveOpen}
          isBusy={close.isPending}
          lineProblem={explainField(fields, 'words', problems)}
          problem={problem}
          onYes={(line) => {
            send(wording, line);
          }}
          onNo={fold}
        />
      )}
      {isOpen && !wording && (
        <>
          <fieldset className={styles.choices} aria-label={words.closeNamed(text)}>
            <QuietButton
              onClick={() => {
                setWording('answered');
              }}
            >
              {words.closing.answered}
            </QuietButton>
            {mayBecomeAction && (
              <QuietButton
                disabledFocusable={close.isPending}
                onClick={() => {
                  send('action');
                }}
              >
                {words.closing.action}
              </QuietButton>
            )}
            <QuietButton
              onClick={() => {
                setWording('dropped');
              }}
            >
              {words.closing.dropped}
            </QuietButton>
          </fieldset>
          <div role="alert">
            {close.error && <WarningText>{problem ?? explainField(fields, 'as', problems)}</WarningText>}
          </div>
        </>
      )}
    </div>
  );
}

function Closed({ closed: { as, by, at, words: line } }: { closed: QuestionClosing }) {
  const all = useWords();
  const format = useFormat();
  const styles = useStyles();
  const [state, name] = [all.recap.closed[as], called(by, all)];
  return (
    <span className={styles.more}>
      <Sentence
        text={[line === '' ? state : `${state}: ${line}`, name, format.date(at)].join(' · ')}
        of={[line, name]}
      />
    </span>
  );
}
