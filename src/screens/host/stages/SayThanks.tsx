import { useState } from 'react';
import { PostNote } from '../../../features/chatNote/PostNote.tsx';
import { useThanks } from '../../../features/thanks/queries.ts';
import { ThanksDrafts } from '../../../features/thanks/ThanksDrafts.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useWords } from '../../../words/words.tsx';

/** Shows nothing if loading fails: the personal tab offers the same drafts. */
export function SayThanks({ meeting }: { meeting: string }) {
  const { thanks: words } = useWords();
  const { data } = useThanks();
  const drafts = (data ?? []).filter((draft) => draft.meeting === meeting);
  const [wasShown, setShown] = useState(false);
  if (drafts.length > 0 && !wasShown) setShown(true);
  // Stays after its last draft, which takes the focused button along.
  if (drafts.length === 0 && !wasShown) return null;
  return (
    <Section title={words.title}>
      <ThanksDrafts drafts={drafts} post={(posting) => <PostNote {...posting} />} />
    </Section>
  );
}
