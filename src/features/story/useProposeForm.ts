import { useState } from 'react';
import { nameIn, storyLength } from '#contract/rules/organization/story.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Person } from '#contract/wire/people.ts';
import { explain, explainField } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { fieldsOf } from '../../api/problem.ts';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useWords } from '../../words/words.tsx';
import { useNominate } from './queries.ts';

interface Proposing {
  to: string;
  behaviour: string;
  text: string;
}

type Field = keyof Proposing;

interface FormOf {
  series: string;
  you: string;
  hosts: readonly Person[];
  onDone: () => void;
}

export function useProposeForm({ series, you, hosts, onDone }: FormOf) {
  const { story: words, problems } = useWords();
  const announce = useAnnounce();
  const { data: people = [] } = usePeople(series);
  const only = hosts.length === 1 ? (hosts[0]?.id ?? '') : '';
  const unsent = useUnsent<Proposing>(`story-${series}`, { to: only, behaviour: '', text: '' }, { person: you });
  const propose = useNominate(series);
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const { id, content } = unsent;
  const fields = fieldsOf(propose.error);
  const named = nameIn(content.text, people, content.to);
  const send = () => {
    const lacking = missingIn(content);
    setMissing(lacking);
    if (propose.isPending || lacking.length > 0 || named !== undefined || content.text.length > storyLength) return;
    propose.mutateAsync({ id, ...content }).then(
      () => {
        unsent.clear();
        announce(words.sent);
        onDone();
      },
      () => undefined,
    );
  };
  return {
    content,
    change: (set: Partial<Proposing>) => {
      propose.reset();
      setMissing([]);
      unsent.change(set);
    },
    send,
    isSending: propose.isPending,
    problemOf: (field: Field) => {
      if (field === 'text' && named !== undefined) return words.names(named);
      if (missing.includes(field)) return field === 'text' ? problems.fields.empty : words.needed;
      return explainField(fields, field, problems);
    },
    problem: propose.error && fields.length === 0 ? explain(propose.error, problems) : undefined,
  };
}

function missingIn({ to, behaviour, text }: Proposing): Field[] {
  return [
    ...(to === '' ? ['to' as const] : []),
    ...(behaviour === '' ? ['behaviour' as const] : []),
    ...(isBlankText(text) ? ['text' as const] : []),
  ];
}
