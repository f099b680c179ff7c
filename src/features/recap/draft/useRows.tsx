import { useCallback, type ReactNode } from 'react';
import type { Person } from '#contract/people.ts';
import type { Action, Draft } from '#contract/recap.ts';
import { explainField } from '../../../api/explain.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { useSame } from '../../../drafts/useSame.ts';
import { useWords } from '../../../words/words.tsx';
import { ActionRow } from './ActionRow.tsx';
import { Conflicts } from './Conflicts.tsx';
import { fieldOf } from './fields.ts';
import { QuestionRow } from './QuestionRow.tsx';
import type { UnderAction } from './recapSlots.ts';
import type { RowEvents } from './Rows.tsx';
import { useLatest } from './useLatest.ts';

type Question = Draft['questions'][number];

interface RowsOf {
  draft: DraftHandle<Draft>;
  people: Person[] | undefined;
  today: string;
  meetingDay: string;
  underAction: UnderAction | undefined;
}

const nobody: Person[] = [];

/** Stable render functions for the draft's rows, so that a keystroke re-renders only one row. */
export function useRows({ draft, people = nobody, today, meetingDay, underAction }: RowsOf) {
  const { problems } = useWords();
  const latest = useLatest(draft);
  const fields = useSame(draft.fields);
  const conflicts = useSame(draft.conflicts);
  const problemAt = useCallback(
    (path: string) => explainField(fields, `content.${path}`, problems),
    [fields, problems],
  );
  const conflictsOf = useCallback(
    (of: string): ReactNode => (
      <Conflicts
        conflicts={conflicts}
        of={of}
        onSettle={(path, choice) => {
          latest.current.settleConflict(path, choice);
        }}
      />
    ),
    [conflicts, latest],
  );

  const changeActions = useCallback(
    (change: (actions: Action[]) => Action[]) => {
      latest.current.change((content) => ({ ...content, actions: change(content.actions) }));
    },
    [latest],
  );
  const changeQuestions = useCallback(
    (change: (questions: Question[]) => Question[]) => {
      latest.current.change((content) => ({ ...content, questions: change(content.questions) }));
    },
    [latest],
  );

  const action = useCallback(
    (one: Action, index: number, events: RowEvents) => {
      const changeThis = (set: Partial<Action>) => {
        changeActions((all) => changed(all, one.id, set));
      };
      return (
        <>
          <ActionRow
            action={one}
            people={people}
            today={today}
            meetingDay={meetingDay}
            onChange={changeThis}
            events={events}
            problemAt={(field) => problemAt(`actions.${index}.${field}`)}
          />
          {conflictsOf(`actions.${one.id}`)}
          {underAction?.(one, changeThis)}
        </>
      );
    },
    [changeActions, conflictsOf, meetingDay, people, problemAt, today, underAction],
  );
  const question = useCallback(
    ({ id, text }: Question, index: number, events: RowEvents) => (
      <>
        <QuestionRow
          id={fieldOf.question(id)}
          text={text}
          problem={problemAt(`questions.${index}.text`)}
          onChange={(typed) => {
            changeQuestions((all) => changed(all, id, { text: typed }));
          }}
          events={events}
        />
        {conflictsOf(`questions.${id}`)}
      </>
    ),
    [changeQuestions, conflictsOf, problemAt],
  );
  return { action, question, changeActions, changeQuestions };
}

function changed<Item extends { id: string }>(items: Item[], id: string, set: Partial<Item>): Item[] {
  return items.map((one) => (one.id === id ? { ...one, ...set } : one));
}
