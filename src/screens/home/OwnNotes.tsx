import { isOpen } from '#contract/rules/person/commitment.ts';
import { MyAsides } from '../../features/aside/MyAsides.tsx';
import { useAsides } from '../../features/aside/queries.ts';
import { Commitments } from '../../features/commitment/Commitments.tsx';
import { useCommitments, useOpenedCommitments } from '../../features/commitment/queries.ts';
import { useOpenedRehearsals, useRehearsals } from '../../features/rehearsal/queries.ts';
import { Rehearsals } from '../../features/rehearsal/Rehearsals.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';

/** Notes that only their author reads. A list with an unsaved one is open, because only mounting it resumes saving. */
export function OwnNotes() {
  const { home, commitment, rehearsal, aside } = useWords();
  const commitments = useCommitments().data?.filter(isOpen);
  const cards = useRehearsals().data;
  const asides = useAsides().data;
  return (
    <Section title={home.ownNotes}>
      <div>
        <Disclosure
          summary={commitment.title}
          count={countOf(commitments)}
          isOpenAtFirst={useOpenedCommitments().length > 0}
        >
          <Commitments />
        </Disclosure>
        <Disclosure summary={rehearsal.title} count={countOf(cards)} isOpenAtFirst={useOpenedRehearsals().length > 0}>
          <Rehearsals />
        </Disclosure>
        <Disclosure summary={aside.title} count={countOf(asides)}>
          <MyAsides />
        </Disclosure>
      </div>
    </Section>
  );
}

function countOf(list: readonly unknown[] | undefined): number | undefined {
  return list && list.length > 0 ? list.length : undefined;
}
