import type { Decision } from '#contract/decision.ts';
import { leftOver } from '#contract/rules/outline.ts';
import type { Action, Filed } from '#contract/recap.ts';
import { TypedText } from '../../../words/TypedText.tsx';
import { carriedAction, carriedDecision } from '#words/carriedOver.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { FiledList } from './FiledList.tsx';
import { useReading } from './reading.ts';

/** Actions of earlier meetings: done ones, then open ones, overdue first. */
export function CarriedOver({ filed }: { filed: Filed }) {
  const words = useWords();
  const format = useFormat();
  const today = filed.day ?? format.dayOf(filed.at);
  const { done, actions, decisions, questions } = leftOver(filed);
  const ofAction = (action: Action, isDone: boolean) => ({
    id: action.id,
    ...carriedAction(action, { today: isDone ? '' : today, words, format }),
  });
  const ofDecision = (decision: Decision) => ({ id: decision.id, ...carriedDecision(decision, words, format) });
  const open = [
    ...actions.map((action) => ofAction(action, false)),
    ...decisions.map(ofDecision),
    ...questions.map(({ id, text }) => ({ id, text, notes: [] })),
  ];
  return (
    <>
      <FiledList
        title={words.filed.doneSince}
        items={done.map((action) => ofAction(action, true))}
        item={(line) => <Line {...line} />}
      />
      <FiledList title={words.filed.stillOpen} items={open} item={(line) => <Line {...line} />} />
    </>
  );
}

function Line({ text, notes }: { text: string; notes: string[] }) {
  const styles = useReading();
  return (
    <>
      <div className={styles.text} dir="auto">
        <TypedText>{text}</TypedText>
      </div>
      {notes.length > 0 && (
        <div className={styles.quiet} dir="auto">
          {notes.join(' · ')}
        </div>
      )}
    </>
  );
}
