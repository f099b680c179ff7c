import { use } from 'react';
import type { Draft } from '#contract/meeting/recap.ts';
import { isBlankAction } from '#contract/rules/meeting/recap/action.ts';
import { usePeople } from '../../../api/people.ts';
import { YouContext } from '../../../ui/people/You.ts';
import { useWords } from '../../../words/words.tsx';

interface MentionedOwnersProps {
  series: string;
  actions: Draft['actions'];
}

/** Says before the first share whom it notifies; Teams documents nothing about later ones. */
export function MentionedOwners({ series, actions }: MentionedOwnersProps) {
  const { recap: words } = useWords();
  const you = use(YouContext);
  const { data: people = [] } = usePeople(series);
  const owners = new Set(actions.flatMap((action) => (isBlankAction(action) ? [] : (action.owner?.id ?? []))));
  const isMentioned = people.some(({ id, isExternal }) => owners.has(id) && id !== you && !isExternal);
  return isMentioned ? words.ownersMentioned : null;
}
