import { useState } from 'react';
import { unsignedLength } from '#contract/rules/meeting/concern.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { usePersonStore } from '../../storage/usePersonStore.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { shown } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { unsignedChoice, useConcerns, useDrop, useRaise } from './queries.ts';
import type { ConcernInput } from './sealed.ts';
import { blank, slotOf, type ConcernDraft } from './concernDraft.ts';

interface FormOf {
  series: string;
  meeting: string;
  you: string;
  host: string;
  onDone: () => void;
}

type Required = 'text' | 'from';

export function useConcernForm({ series, meeting, you, host, onDone }: FormOf) {
  const { problems } = useWords();
  const sending = useSending({ series, meeting, you, host, onDone });
  const { unsent, inbox, isUnnamed, raise, drop, notTaken, setNotTaken } = sending;
  const [empty, setEmpty] = useState<readonly Required[]>([]);
  const refused = isUnnamed ? drop.error : raise.error;
  const fields = fieldsOf(refused);
  const change = (set: Partial<ConcernDraft>) => {
    raise.reset();
    drop.reset();
    setNotTaken(undefined);
    setEmpty([]);
    unsent.change(set);
  };
  const send = () => {
    if (sending.isSending) return;
    if (unsent.content.isUnnamed && !isUnnamed) {
      // If the inbox opened while they typed, sending it signed needs their confirmation.
      if (!inbox.isKnown) return;
      change({ isUnnamed: false });
      setNotTaken('over');
      return;
    }
    const missing = missingIn(unsent.content);
    setEmpty(missing);
    if (missing.length === 0) sending.send();
  };
  return {
    content: unsent.content,
    change,
    send,
    isSending: sending.isSending,
    isUnnamed,
    inbox,
    notTaken,
    failure: refused && fields.length === 0 ? explain(refused, problems) : undefined,
    problemOf: (field: Required) =>
      empty.includes(field) ? problems.fields.empty : explainField(fields, field, problems),
  };
}

function useSending({ series, meeting, you, host, onDone }: FormOf) {
  const all = useWords();
  const { concern: words } = all;
  const announce = useAnnounce();
  const unsent = useUnsent<ConcernDraft>(slotOf(meeting), blank, { person: you });
  const raise = useRaise({ series, meeting });
  const drop = useDrop();
  const [notTaken, setNotTaken] = useState<'over' | 'gathering'>();
  const { store, box, ...inbox } = useInbox({ series, meeting, you });
  const { id, content } = unsent;
  const isUnnamed = content.isUnnamed && inbox.choice === 'open' && box !== null && store !== undefined;
  const finish = (sentence: string) => {
    unsent.clear();
    announce(sentence);
    onDone();
  };
  const send = () => {
    const concern = inputOf(content);
    if (!isUnnamed) {
      raise.mutate({ id, ...concern, to: host }, { onSuccess: () => finish(words.received) });
      return;
    }
    if (content.text.trim().length > unsignedLength) return;
    drop.mutate(
      // The person waited for is sent as plain text, and some have no name.
      { store, box, saying: { ...concern, from: shown(concern.from, all) } },
      {
        onSuccess: (outcome) => {
          if (outcome === 'dropped') finish(words.dropped);
          else setNotTaken(outcome);
        },
      },
    );
  };
  const isSending = raise.isPending || drop.isPending;
  return { unsent, inbox, isUnnamed, raise, drop, notTaken, setNotTaken, send, isSending };
}

function useInbox({ series, meeting, you }: Pick<FormOf, 'series' | 'meeting' | 'you'>) {
  const { data } = useConcerns({ series, meeting });
  const store = usePersonStore(you);
  const { box = null, openedAt = null } = data?.unsigned ?? {};
  const choice = unsignedChoice(data?.unsigned, store);
  return { store, box, openedAt, choice, key: box?.key, isKnown: data !== undefined && store !== undefined };
}

function inputOf({ kind, text, from }: ConcernDraft): ConcernInput {
  return { kind, text, from: kind === 'waiting' ? from : null };
}

function missingIn({ kind, text, from }: ConcernDraft): Required[] {
  const hasNobody = kind === 'waiting' && (from === null || (from.id === null && isBlankText(from.name)));
  return [...(isBlankText(text) ? ['text' as const] : []), ...(hasNobody ? ['from' as const] : [])];
}
