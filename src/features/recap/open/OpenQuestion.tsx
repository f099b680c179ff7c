import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { OpenQuestion as Question, QuestionClosing } from '#contract/meeting/openItems.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { useBackStep } from '../../../host/useBackStep.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { keepFocusAt } from '../../../ui/focus.ts';
import { LineForm } from '../../../ui/forms/LineForm.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { WithMore } from '../../../ui/buttons/WithMore.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useQuestionClosing } from './useQuestionClosing.ts';

export interface OpenQuestionProps {
  series: string;
  question: Question;
  isHost: boolean;
  mayBecomeAction: boolean;
}

type Wording = Exclude<QuestionClosing['as'], 'action'>;

const useStyles = makeStyles({
  root: { minWidth: 0, outlineStyle: 'none' },
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

export function OpenQuestion({ series, question, isHost, mayBecomeAction }: OpenQuestionProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const keepFocus = () => {
    keepFocusAt(place.current);
  };
  const closing = useQuestionClosing(series, question.id, keepFocus);
  const { text, closed } = question;
  if (!closed && !isHost) return <Text text={text} />;
  return (
    // One element for both states, so that closing or reopening keeps the focus.
    <div ref={place} tabIndex={-1} className={styles.root}>
      {closed ? (
        <ClosedQuestion text={text} closed={closed} isHost={isHost} closing={closing} />
      ) : (
        <ClosableQuestion text={text} mayBecomeAction={mayBecomeAction} closing={closing} onFold={keepFocus} />
      )}
    </div>
  );
}

interface PartProps {
  text: string;
  closing: ReturnType<typeof useQuestionClosing>;
}

function Text({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.text} dir="auto">
      {text}
    </span>
  );
}

function ClosedQuestion({ text, closed, isHost, closing }: PartProps & { closed: QuestionClosing; isHost: boolean }) {
  const { recap: words } = useWords();
  const styles = useStyles();
  const { problem } = closing;
  return (
    <>
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
            closing.send({ as: null });
          }}
        >
          {words.reopen}
        </QuietButton>
      )}
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
    </>
  );
}

type ClosableQuestionProps = PartProps & { mayBecomeAction: boolean; onFold: () => void };

function ClosableQuestion({ text, mayBecomeAction, closing, onFold }: ClosableQuestionProps) {
  const { recap: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [wording, setWording] = useState<Wording>();
  const reset = () => {
    setOpen(false);
    setWording(undefined);
  };
  const fold = () => {
    reset();
    onFold();
  };
  useBackStep(isOpen && wording !== undefined, fold);
  return (
    <>
      <WithMore
        label={words.closeNamed(text)}
        isOpen={isOpen}
        onToggle={() => {
          if (isOpen) fold();
          else setOpen(true);
        }}
      >
        <Text text={text} />
      </WithMore>
      {isOpen && wording && (
        <WordingForm key={wording} text={text} wording={wording} closing={closing} onSent={reset} onNo={fold} />
      )}
      {isOpen && !wording && (
        <Closings
          text={text}
          mayBecomeAction={mayBecomeAction}
          isBusy={closing.isBusy}
          problem={closing.problem ?? closing.problemOf('as')}
          onWording={setWording}
          onAction={() => {
            closing.send({ as: 'action', onSent: reset });
          }}
        />
      )}
    </>
  );
}

type WordingFormProps = PartProps & { wording: Wording; onSent: () => void; onNo: () => void };

function WordingForm({ text, wording, closing, onSent, onNo }: WordingFormProps) {
  const { recap: words } = useWords();
  return (
    <LineForm
      name={words.closeNamed(text)}
      label={words.closingLabel[wording]}
      yes={words.closingYes[wording]}
      no={words.leaveOpen}
      isBusy={closing.isBusy}
      lineProblem={closing.problemOf('words')}
      problem={closing.problem}
      onYes={(line) => {
        closing.send({ as: wording, line, onSent });
      }}
      onNo={onNo}
    />
  );
}

interface ClosingsProps {
  text: string;
  mayBecomeAction: boolean;
  isBusy: boolean;
  problem: string | undefined;
  onWording: (wording: Wording) => void;
  onAction: () => void;
}

function Closings({ text, mayBecomeAction, isBusy, problem, onWording, onAction }: ClosingsProps) {
  const { recap: words } = useWords();
  const styles = useStyles();
  return (
    <>
      <fieldset className={styles.choices} aria-label={words.closeNamed(text)}>
        <QuietButton
          onClick={() => {
            onWording('answered');
          }}
        >
          {words.closing.answered}
        </QuietButton>
        {mayBecomeAction && (
          <QuietButton disabledFocusable={isBusy} onClick={onAction}>
            {words.closing.action}
          </QuietButton>
        )}
        <QuietButton
          onClick={() => {
            onWording('dropped');
          }}
        >
          {words.closing.dropped}
        </QuietButton>
      </fieldset>
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
    </>
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
        text={[isBlankText(line) ? state : all.ui.labelled(state, line), name, format.date(at)].join(' · ')}
        of={[line, name]}
      />
    </span>
  );
}
