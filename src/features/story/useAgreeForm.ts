import { useState } from 'react';
import { storyLength, type StoryChannel } from '#contract/rules/organization/story.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { AskedStory } from '#contract/organization/story.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf, ProblemError } from '../../api/problem.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useWords } from '../../words/words.tsx';
import { endOfDay } from './endOfDay.ts';
import { useAgree } from './queries.ts';

interface Agreeing {
  text: string;
  channels: readonly StoryChannel[];
  /** A day of the leader's own calendar. */
  until: string | null;
}

type Field = keyof Agreeing;

interface FormOf {
  firstEnd: string;
  onDone: () => void;
}

export function useAgreeForm(story: AskedStory, { firstEnd, onDone }: FormOf) {
  const { story: words, problems } = useWords();
  const announce = useAnnounce();
  const person = usePerson();
  const blank: Agreeing = { text: story.text, channels: [], until: firstEnd };
  const unsent = useUnsent<Agreeing>(`story-${story.id}`, blank, person === undefined ? undefined : { person });
  const agree = useAgree();
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const { content } = unsent;
  const fields = fieldsOf(agree.error);
  const needed: Record<Field, string> = {
    text: problems.fields.empty,
    channels: words.whereNeeded,
    until: words.untilNeeded,
  };
  const send = () => {
    const { text, channels, until } = content;
    const lacking = missingIn(content);
    setMissing(lacking);
    if (agree.isPending || lacking.length > 0 || until === null || text.length > storyLength) return;
    agree.mutateAsync({ id: story.id, text, channels: [...channels], until: endOfDay(until) }).then(
      () => {
        unsent.clear();
        announce(words.told);
        onDone();
      },
      () => undefined,
    );
  };
  const isStale = agree.error instanceof ProblemError && agree.error.code === 'stale';
  return {
    content,
    change: (set: Partial<Agreeing>) => {
      agree.reset();
      setMissing([]);
      unsent.change(set);
    },
    send,
    isSending: agree.isPending,
    problemOf: (field: Field) => (missing.includes(field) ? needed[field] : explainField(fields, field, problems)),
    problem: agree.error && fields.length === 0 ? (isStale ? words.stale : explain(agree.error, problems)) : undefined,
  };
}

function missingIn({ text, channels, until }: Agreeing): Field[] {
  return [
    ...(isBlankText(text) ? ['text' as const] : []),
    ...(channels.length === 0 ? ['channels' as const] : []),
    ...(until === null ? ['until' as const] : []),
  ];
}
