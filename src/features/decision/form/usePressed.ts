import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { saveDecision, DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import type { MeetingPath } from '../../../api/call.ts';
import { useCall } from '../../../api/CallProvider.tsx';
import { ProblemError } from '../../../api/problem.ts';
import { useUnsent } from '../../../drafts/useUnsent.ts';
import { unlessKept, useDecisions } from '../queries.ts';
import { rebase, settle, shownOf, type DecisionEdit, type UnsentDecision } from '../writing.ts';

interface Author extends MeetingPath {
  you: string;
}

/** Sent only by its button, so that others always read a complete decision. Changes from other windows are merged. */
export function usePressed({ series, meeting, you }: Author, writing: DecisionEdit) {
  const { data: decisions = [] } = useDecisions(series, meeting);
  const first: UnsentDecision = { version: writing.version, base: writing.content, content: writing.content };
  const key = writing.act === 'withdraw' ? `withdrawal-${writing.supersedes}` : `correction-${writing.id}`;
  const unsent = useUnsent<UnsentDecision>(key, first, { person: you });
  const newest = decisions.find(({ id, version }) => id === writing.id && version > writing.version) ?? writing;
  const now = rebase(unsent.content, newest);
  const send = useSendPressed({ series, meeting }, writing, unsent.id);
  return {
    ...now,
    send,
    change: (set: (content: DecisionContent) => DecisionContent) => {
      unsent.change({ content: set(now.content) });
    },
    settleConflict: (path: string, choice: 'mine' | 'theirs') => {
      const conflict = now.conflicts.find((one) => one.path === path);
      if (conflict) unsent.change(settle({ ...unsent.content, content: now.content }, conflict, choice));
    },
    forget: unsent.clear,
  };
}

interface Pressed {
  state: DecisionState;
  content: DecisionContent;
  version: number;
}

/** `isLate`: the recap was shared meanwhile, so the button creates a decision that replaces the old one. */
function useSendPressed({ series, meeting }: MeetingPath, writing: DecisionEdit, words: string) {
  const call = useCall();
  const queries = useQueryClient();
  const [isLate, setLate] = useState(false);
  const isNew = isLate || writing.act === 'withdraw';
  const mutation = useMutation({
    mutationFn: ({ state, version, ...typed }: Pressed) => {
      const content = shownOf(typed.content, state);
      const what = isNew
        ? { version: 0, supersedes: isLate ? writing.id : writing.supersedes }
        : { version, supersedes: writing.supersedes, corrects: true };
      return call<typeof saveDecision>('put', '/api/series/:series/meetings/:meeting/decisions/:decision', {
        params: { series, meeting, decision: isNew ? words : writing.id },
        body: { state, content, ...what },
      }).catch(unlessKept(state, content));
    },
    onError: (error) => {
      if (!isNew && error instanceof ProblemError && error.code === 'already_final') setLate(true);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions', meeting] }),
  });
  return { ...mutation, isLate };
}
