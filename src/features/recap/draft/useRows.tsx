import { useCallback, useMemo } from 'react';
import type { Person } from '#contract/wire/people.ts';
import type { Action, Draft } from '#contract/meeting/recap.ts';
import { itemIn, setIn, type DraftPart } from '../../../drafts/draftPart.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { useSame } from '../../../drafts/useSame.ts';
import { ActionRow } from './ActionRow.tsx';
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

/** Stable render functions, so that a keystroke re-renders only one row. */
export function useRows({ draft, people = nobody, today, meetingDay, underAction }: RowsOf) {
  const whole = useStable(draft);
  const changeActions = useCallback(
    (change: (actions: Action[]) => Action[]) => {
      whole.change((content) => ({ ...content, actions: change(content.actions) }));
    },
    [whole],
  );
  const changeQuestions = useCallback(
    (change: (questions: Question[]) => Question[]) => {
      whole.change((content) => ({ ...content, questions: change(content.questions) }));
    },
    [whole],
  );
  const action = useCallback(
    (one: Action, index: number, events: RowEvents) => {
      const part = itemIn(whole, 'actions', one, index);
      const change = (set: Partial<Action>) => {
        setIn(part, set);
      };
      return (
        <>
          <ActionRow draft={part} people={people} today={today} meetingDay={meetingDay} events={events} />
          {underAction?.(one, change)}
        </>
      );
    },
    [meetingDay, people, today, underAction, whole],
  );
  const question = useCallback(
    (one: Question, index: number, events: RowEvents) => (
      <QuestionRow draft={itemIn(whole, 'questions', one, index)} events={events} />
    ),
    [whole],
  );
  return { action, question, changeActions, changeQuestions };
}

function useStable(draft: DraftHandle<Draft>): Omit<DraftPart<Draft>, 'content'> {
  const latest = useLatest(draft);
  const fields = useSame(draft.fields);
  const conflicts = useSame(draft.conflicts);
  return useMemo(
    () => ({
      fields,
      conflicts,
      change: (set) => {
        latest.current.change(set);
      },
      settleConflict: (path, choice) => {
        latest.current.settleConflict(path, choice);
      },
    }),
    [conflicts, fields, latest],
  );
}
