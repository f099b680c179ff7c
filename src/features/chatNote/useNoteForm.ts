import { useState } from 'react';
import type { Decision } from '#contract/meeting/decision.ts';
import type { Note, NoteContent } from '#contract/meeting/chatNote.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { pickedPerson, type Picked } from '../../ui/people/people.ts';
import { useWords } from '../../words/words.tsx';
import { usePosting } from './usePosting.ts';

export type FormKind = 'thanks' | 'clarify' | 'dissent';

interface NoteDraft {
  to: Picked | null;
  decision: string | null;
  text: string;
  replyBy: string | null;
}

interface FormOf {
  kind: FormKind;
  series: string;
  meeting: string;
  you: string;
  decisions: readonly Decision[];
  thanked: string | undefined;
  onPosted: (note: Note) => void;
}

const blank: NoteDraft = { to: null, decision: null, text: '', replyBy: null };

const dayMs = 86_400_000;

export function useNoteForm({ kind, series, meeting, you, decisions, thanked, onPosted }: FormOf) {
  const { note: words, problems } = useWords();
  const [tomorrow] = useState(() => localTime(Date.now() + dayMs));
  // The picker finds the name.
  const suggested = thanked === undefined ? null : pickedPerson({ id: thanked, name: '' });
  const unsent = useUnsent<NoteDraft>(`note.${series}.${kind}`, { ...blank, to: suggested }, { person: you });
  const [isChecked, setChecked] = useState(false);
  const posting = usePosting({ series, meeting }, unsent.id, unsent.clear);
  const fields = fieldsOf(posting.error);
  const content: FilledNote = {
    ...unsent.content,
    // The chosen decision may have been replaced meanwhile.
    decision: (decisions.find(({ id }) => id === unsent.content.decision) ?? decisions[0])?.id ?? '',
    replyBy: unsent.content.replyBy ?? tomorrow,
  };
  const problemOf = (field: string, missing: string | false) =>
    explainField(fields, field, problems) ?? (isChecked && missing !== false ? missing : undefined);
  return {
    content,
    change: (set: Partial<NoteDraft>) => {
      unsent.change({ ...set, ...(set.text === undefined ? {} : { decision: content.decision }) });
    },
    problems: {
      to: problemOf('content.to.0', content.to?.id == null && words.chooseSomebody),
      text: problemOf('content.text', isBlankText(content.text) && problems.fields.empty),
      replyBy: problemOf('content.replyBy', Number.isNaN(momentOf(content.replyBy)) && problems.fields.empty),
    },
    post: () => {
      const written = noteOf(kind, content);
      setChecked(true);
      if (written) posting.post(written, onPosted);
    },
    posting,
  };
}

interface FilledNote extends NoteDraft {
  decision: string;
  replyBy: string;
}

function noteOf(kind: FormKind, { to, text, decision, replyBy }: FilledNote): NoteContent | undefined {
  if (isBlankText(text)) return undefined;
  if (kind === 'clarify') return decision === '' ? undefined : { kind, decision, text };
  if (kind === 'thanks') return to?.id == null ? undefined : { kind, to: [to.id], text };
  const moment = momentOf(replyBy);
  return Number.isNaN(moment) ? undefined : { kind, text, replyBy: moment };
}

function momentOf(local: string): number {
  return new Date(local).getTime();
}

/** The format of `<input type="datetime-local">`, in the reader's time zone: `2026-11-21T10:40`. */
function localTime(moment: number): string {
  const minuteMs = 60_000;
  const shifted = moment - new Date(moment).getTimezoneOffset() * minuteMs;
  return new Date(shifted).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}
