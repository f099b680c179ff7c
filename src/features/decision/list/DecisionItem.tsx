import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Decision } from '#contract/meeting/decision.ts';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { whyDecided } from '#words/lines/whyDecided.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { Acts } from './Acts.tsx';
import { decidedLine } from '#words/lines/decided.ts';
import { putOffLine } from '../form/putOff.ts';
import type { DecisionEdit, DecisionAct } from '../writing.ts';

export interface DecisionItemProps {
  decision: Decision;
  act?: DecisionAct | undefined;
  onWrite?: ((writing: DecisionEdit) => void) | undefined;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1Strong, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function DecisionItem({ decision, act, onWrite }: DecisionItemProps) {
  const all = useWords();
  const words = all.decision;
  const format = useFormat();
  const styles = useStyles();
  const { id, content, state } = decision;
  const { statement, final, reason, disagreement, options, tradeOffs, aiMissing, aiWrong, aiDisagree } = content;
  const names = [content.decider, content.proposer, content.seconder].map((one) => called(one, all));
  const asked = [content.putOffWords.trim(), aiMissing, aiWrong, aiDisagree];
  const theirs = [statement, final, reason, disagreement, options, tradeOffs, ...asked, ...names];
  return (
    // A recap's list of what is missing links here.
    <div className={styles.root} id={`decision-${id}`} tabIndex={-1}>
      <p className={styles.text}>
        <Sentence text={decidedLine(content, state) || words.untitled} of={theirs} />
      </p>
      <p className={styles.small}>
        <Sentence text={howDecided(decision, all, format)} of={theirs} />
      </p>
      {notesOn(decision, all).map((note) => (
        <p key={note} className={styles.small}>
          <Sentence text={note} of={theirs} />
        </p>
      ))}
      {act && onWrite && <Acts acts={[act]} decision={decision} onWrite={onWrite} />}
    </div>
  );
}

function howDecided({ content, state, at }: Decision, all: Words, format: Format): string {
  const words = all.decision;
  const { frame, decider } = content;
  const isDecidedSo = state !== 'put_off' && state !== 'withdrawn';
  const parts = [
    format.time(at),
    state === 'put_off' ? putOffLine(content, words, format) : words.states[state],
    isDecidedSo && frame !== null && frame !== 'not_stated' && words.frames[frame],
    isDecidedSo && called(decider, all),
  ];
  return parts.filter(Boolean).join(' · ');
}

function notesOn({ content, supersededBy }: Decision, all: Words): string[] {
  const words = all.decision;
  const { votes, proposer, seconder } = content;
  const motion = [
    votes && all.filed.votes(votes),
    proposer && words.proposedBy(called(proposer, all)),
    seconder && words.secondedBy(called(seconder, all)),
  ];
  return [
    motion.filter(Boolean).join(' · '),
    ...whyDecided(content, all),
    supersededBy === null ? '' : words.superseded,
  ].filter((note) => note !== '');
}
