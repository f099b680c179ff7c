import { useState } from 'react';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { allCalled, called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useAcknowledge } from './queries.ts';
import { blank, slotOf, type AcknowledgementDraft } from './acknowledgementDraft.ts';

interface AcknowledgementFormState {
  content: AcknowledgementDraft;
  change: (set: Partial<AcknowledgementDraft>) => void;
  send: () => void;
  isSending: boolean;
  failure: string | undefined;
  recipientProblem: string | undefined;
  problemOf: (field: 'what' | 'outcome' | 'others.0') => string | undefined;
}

interface FormOf {
  series: string;
  meeting: string;
  you: string;
  about: Partial<AcknowledgementDraft> | undefined;
  onDone: () => void;
}

export function useAcknowledgementForm({ series, meeting, you, about, onDone }: FormOf): AcknowledgementFormState {
  const { acknowledgement: words, problems } = useWords();
  const unsent = useUnsent<AcknowledgementDraft>(slotOf(meeting, about?.to), { ...blank, ...about }, { person: you });
  const acknowledge = useAcknowledge(series, meeting);
  const [isPressed, setPressed] = useState(false);
  const announceTo = useAnnounceRecipients();
  const { content } = unsent;
  const isForSomebody = content.isForAll || content.to.length > 0 || !isBlankText(content.other);
  const fields = fieldsOf(acknowledge.error);
  return {
    content,
    change: (set) => {
      acknowledge.reset();
      unsent.change(set);
    },
    send: () => {
      setPressed(true);
      if (!isForSomebody || acknowledge.isPending) return;
      acknowledge.mutate(
        { id: unsent.id, ...inputOf(content) },
        {
          onSuccess: ({ to }) => {
            unsent.clear();
            announceTo(to);
            onDone();
          },
        },
      );
    },
    isSending: acknowledge.isPending,
    failure: acknowledge.error && fields.length === 0 ? explain(acknowledge.error, problems) : undefined,
    recipientProblem: isPressed && !isForSomebody ? words.nobody : explainField(fields, 'to', problems),
    problemOf: (field) => explainField(fields, field, problems),
  };
}

function inputOf({ kind, what, outcome, isForAll, to, other }: AcknowledgementDraft) {
  return { kind, what, outcome, to: isForAll ? [] : to, others: isForAll || isBlankText(other) ? [] : [other] };
}

function useAnnounceRecipients() {
  const all = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  return (to: readonly { id: string | null; name: string }[]) => {
    announce(
      all.acknowledgement.said(allCalled(to, all, format)),
      to.map((one) => called(one, all)),
    );
  };
}
