import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { DecisionContent } from '#contract/meeting/decision.ts';
import type { Person } from '#contract/wire/people.ts';
import { decisionFrames, frameIn } from '#contract/rules/meeting/opening.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { DraftField, DraftLine } from '../../../drafts/controls/DraftField.tsx';
import { isMarked } from '../../../drafts/draftPart.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { decidedLine } from '#words/lines/decided.ts';
import { useWords } from '../../../words/words.tsx';
import { fieldIds } from '../fieldIds.ts';
import { type DecisionText, NamedField } from './fields.tsx';
import { More, type MoreProps } from './More.tsx';
import { CountedVotes, Motion } from './Motion.tsx';
import { PutOff } from './PutOff.tsx';
import { hasMore, hasMotion, isSomebodysCall, withFrame } from '../writing.ts';

/** Even if the opening said that nothing would be decided, this was a decision. */
const frames = decisionFrames.filter((frame) => frame !== 'no_decision');

export type Goal = 'final' | 'put_off' | 'withdrawn';

export interface DecisionFieldsProps {
  text: DecisionText;
  first: DecisionContent;
  goal: Goal;
  today: string;
  host: Person;
  onEnter: () => void;
  /** Escape in the first field. */
  onEscape?: (() => void) | undefined;
  /** The sentence as which the typed decision would be logged. */
  readAs?: string | undefined;
}

const useStyles = makeStyles({
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBlock: 0 },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
  said: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

export function DecisionFields(props: DecisionFieldsProps) {
  const { text, first, goal, today, host, onEnter, onEscape, readAs } = props;
  const { decision: words } = useWords();
  const final = useRef<HTMLTextAreaElement>(null);
  const { content } = text;
  if (goal === 'withdrawn') return <Withdrawal {...{ text, first, host, onEnter }} />;
  // If the opening didn't name the decider, a way to decide that needs one asks for them here.
  const isDeciderKnown = first.decider !== null && first.frame === content.frame;
  const asksDecider = goal === 'final' && isSomebodysCall(content) && !isDeciderKnown;
  const asksVotes = goal === 'final' && content.frame === 'vote';
  return (
    <>
      <DraftLine
        draft={text}
        field="statement"
        id={fieldIds.statement}
        label={words.statementLabel}
        onEnter={() => final.current?.focus()}
        onEscape={onEscape}
      />
      {goal === 'final' ? (
        <>
          <DraftLine
            draft={text}
            field="final"
            id={fieldIds.final}
            label={words.finalLabel}
            hint={readAs}
            onEnter={onEnter}
            ref={final}
          />
          <HowDecided text={text} host={host} />
          {asksDecider && (
            <NamedField
              text={text}
              field="decider"
              label={words.deciderLabel}
              placeholder={words.deciderHint}
              onEnter={onEnter}
            />
          )}
          {asksVotes && <CountedVotes text={text} onEnter={onEnter} />}
        </>
      ) : (
        <PutOff text={text} today={today} onEnter={onEnter} />
      )}
      <Folded {...{ text, first, onEnter }} hasDecider={!asksDecider} hasVotes={!asksVotes} />
    </>
  );
}

function Withdrawal({ text, first, host, onEnter }: Pick<DecisionFieldsProps, 'text' | 'first' | 'host' | 'onEnter'>) {
  const { decision: words } = useWords();
  const styles = useStyles();
  const { content } = text;
  return (
    <>
      {!isBlankText(content.final) && <p className={styles.said}>{decidedLine(content)}</p>}
      <DraftLine draft={text} field="reason" label={words.withdrawnWhy} onEnter={onEnter} />
      <Disclosure summary={words.moreOfWithdrawal} isOpenAtFirst={hasMotion(first)}>
        <HowDecided text={text} host={host} />
        <Motion text={text} hasVotes onEnter={onEnter} />
      </Disclosure>
    </>
  );
}

function HowDecided({ text, host }: Pick<DecisionFieldsProps, 'text' | 'host'>) {
  const { decision: words } = useWords();
  const styles = useStyles();
  return (
    <DraftField draft={text} field="frame" show={(frame) => (frame ? words.frames[frame] : '')}>
      {({ value: chosen, problem }) => (
        <Field
          label={{ children: words.frameLabel, className: styles.label }}
          {...(chosen === 'host_decides' ? { hint: words.askFirst } : {})}
          {...(problem ? { validationMessage: words.frameMissing, validationState: 'error' } : {})}
        >
          <Select
            select={{ className: styles.select }}
            value={chosen ?? ''}
            onChange={(_, { value }) => {
              text.change((now) => ({ ...now, ...withFrame(now, frameIn(frames, value) ?? null, host) }));
            }}
          >
            <option value="">{words.chooseFrame}</option>
            {frames.map((frame) => (
              <option key={frame} value={frame}>
                {words.frames[frame]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </DraftField>
  );
}

const folded = [
  'decider',
  'proposer',
  'seconder',
  'disagreement',
  'reason',
  'options',
  'tradeOffs',
  'votes',
  'aiMissing',
  'aiWrong',
  'aiDisagree',
] as const;

/** Starts expanded if anything is filled in; an invalid field or a conflict expands it. */
function Folded({ first, ...more }: Pick<DecisionFieldsProps, 'first'> & MoreProps) {
  const { text, hasVotes } = more;
  const { decision: words } = useWords();
  const inside = folded.filter((field) => hasVotes || field !== 'votes');
  return (
    <Disclosure
      summary={text.content.frame === 'vote' ? words.moreOfVote : words.more}
      isOpenAtFirst={hasMore(first)}
      isCalledFor={isMarked(text, inside)}
    >
      <More {...more} />
    </Disclosure>
  );
}
