import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { withRefusals } from '../../../drafts/draftPart.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { PasteZone } from '../../../ui/paste/PasteZone.tsx';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { fieldIds } from '../fieldIds.ts';
import type { Goal } from './DecisionFields.tsx';
import type { DecisionFormProps } from './decisionFormProps.ts';
import type { DecisionText } from './fields.tsx';
import { PastedDecisions } from '../paste/PastedDecisions.tsx';
import { readAnswer, type ReadAnswer } from '../paste/readAnswer.ts';
import { usePasteDecisions } from '../paste/usePasteDecisions.ts';
import { useDecide, useDecisionDraft, useDropDecision } from '../queries.ts';
import { putOffLine } from './putOff.ts';
import { PutOffSwitch, Sheet, useProblem, useTell } from './Sheet.tsx';

const useStyles = makeStyles({
  logged: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function DraftForm(props: DecisionFormProps) {
  const { series, meeting, writing, today, onDone } = props;
  const { recap } = useWords();
  const styles = useStyles();
  const draft = useDecisionDraft(series, meeting, writing);
  const drop = useDropDecision(series, meeting, writing, draft);
  const pasting = usePasteDecisions({ series, meeting, today, isOffered: writing.state === 'draft' });
  const discard = () => {
    drop.mutate(undefined, { onSuccess: onDone });
  };
  if (pasting.pasted)
    return (
      <PastedDecisions
        states={pasting.pasted.states}
        problem={pasting.problem}
        onUndo={pasting.pasted.takeBack}
        onDone={discard}
      />
    );
  return (
    <PasteZone offerFor={pasting.offerFor} dismissLabel={recap.leaveAsLine}>
      {props.logged !== undefined && <p className={styles.logged}>{props.logged}</p>}
      <DraftSheet {...props} draft={draft} dropError={drop.error} onDrop={discard} />
    </PasteZone>
  );
}

interface DraftSheetProps extends DecisionFormProps {
  draft: ReturnType<typeof useDecisionDraft>;
  dropError: Error | null;
  onDrop: () => void;
}

function DraftSheet(props: DraftSheetProps) {
  const { series, host, writing, today, onDone, onNext, draft, dropError, onDrop } = props;
  const { decision: words, problems } = useWords();
  const press = useDecided(props);
  const { decide, goal, setGoal, reading } = press;
  const problem = useProblem(decide.error ?? dropError);
  const isDraft = writing.state === 'draft';
  const isNext = isJustBegun(props);
  const text: DecisionText = { ...withRefusals(draft, decide), series };
  return (
    <Sheet
      {...{ text, goal, today, host }}
      first={writing.content}
      label={press.label}
      readAs={reading?.line}
      isBusy={decide.isPending}
      refusal={decide.error}
      problem={problem}
      onPress={() => {
        press.log(onDone);
      }}
      onEnter={() => {
        press.log(isDraft && writing.act === 'new' ? onNext : onDone);
      }}
      onEscape={isNext ? onDone : undefined}
      mark={
        <SaveStatus
          status={draft.status}
          savedAt={draft.savedAt}
          problem={draft.error && explain(draft.error, problems)}
        />
      }
    >
      {isDraft && press.state === 'final' && (
        <QuietButton
          onClick={() => {
            press.propose();
          }}
        >
          {words.propose}
        </QuietButton>
      )}
      {reading ? (
        <QuietButton onClick={reading.leave}>{words.decideInstead}</QuietButton>
      ) : (
        <PutOffSwitch goal={goal} onChange={setGoal} />
      )}
      <QuietButton onClick={onDone}>{isNext ? words.done : words.later}</QuietButton>
      {isDraft && !isNext && <QuietButton onClick={onDrop}>{words.drop}</QuietButton>}
    </Sheet>
  );
}

/** State that the button and Enter log: the goal, unless the typed decision says that nothing was decided. */
function useDecided({ series, meeting, writing, today, draft, onDone }: DraftSheetProps) {
  const { decision: words } = useWords();
  const decide = useDecide(series, meeting, writing, draft);
  const [goal, setGoal] = useState<Goal>(() => (isPutOff(draft.content) ? 'put_off' : 'final'));
  const reading = useReading(draft.content, goal, today);
  const tell = useTell();
  const state = reading?.state ?? goal;
  const become = (next: DecisionState, then: (logged: string) => void) => {
    decide.mutate(next, {
      onSuccess: (decision) => {
        then(tell(decision));
      },
    });
  };
  return {
    decide,
    goal,
    setGoal,
    reading,
    state,
    label: { final: words.final, put_off: words.putOffNow, proposed: words.propose, withdrawn: words.withdraw }[state],
    propose: () => {
      become('proposed', onDone);
    },
    log: (then: (logged: string) => void) => {
      if (reading) draft.change(reading.content);
      // Should the server refuse, its fields are shown.
      if (reading?.state === 'put_off') setGoal('put_off');
      become(state, then);
    },
  };
}

interface Reading extends ReadAnswer {
  line: string;
  /** It was the decision after all. */
  leave: () => void;
}

function useReading(content: DecisionContent, goal: Goal, today: string): Reading | undefined {
  const { decision: words } = useWords();
  const format = useFormat();
  const [left, setLeft] = useState('');
  const read = readAnswer(content, { today, language: format.language });
  if (!read || goal !== 'final' || content.final === left) return undefined;
  const said = read.state === 'put_off' ? putOffLine(read.content, words, format) : words.states.proposed;
  return {
    ...read,
    line: words.loggedAs(said),
    leave: () => {
      setLeft(content.final);
      document.getElementById(fieldIds.final)?.focus();
    },
  };
}

/** After another one, with nothing typed yet. */
function isJustBegun({ logged, draft: { content } }: DraftSheetProps): boolean {
  return logged !== undefined && isBlankText(content.statement) && isBlankText(content.final);
}

function isPutOff({ putOffUntil, isPutOffToNext, putOffWords }: DecisionContent): boolean {
  return putOffUntil !== null || isPutOffToNext || !isBlankText(putOffWords);
}
