import type { Draft, Minutes } from '#contract/recap.ts';
import { linksIn } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { usePeople } from '../../../api/people.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { Choice } from '../../../ui/forms/Choice.tsx';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { useWords } from '../../../words/words.tsx';
import { Conflicts } from './Conflicts.tsx';
import { MinutesNames } from './MinutesNames.tsx';

export interface MinutesFormProps {
  series: string;
  draft: DraftHandle<Draft>;
  /** A field's error as a sentence. */
  problemAt: (path: string) => string | undefined;
}

const blank: Minutes = { present: [], absent: [], hasQuorum: null, note: '', link: '' };

const quorums = ['yes', 'no', 'not_said'] as const;

/** Extra fields for official minutes, collapsed to one line. Nothing is prefilled. */
export function MinutesForm({ series, draft, problemAt }: MinutesFormProps) {
  const words = useWords().minutes;
  const people = usePeople(series).data ?? [];
  const { present, absent, hasQuorum, note, link } = draft.content.minutes ?? blank;
  const set = (change: Partial<Minutes>) => {
    draft.change((content) => ({ ...content, minutes: { ...(content.minutes ?? blank), ...change } }));
  };
  const isHere = ({ id }: { id: string | null }) => id !== null && present.some((one) => one.id === id);
  const isUnlinked = !isBlankText(link) && !linksIn(link).some(({ href }) => href !== undefined);
  const problems = ['present', 'absent', 'note', 'link'].map((field) => problemAt(`minutes.${field}`));

  return (
    <Disclosure summary={words.title} isOpenAtFirst={problems.some((problem) => problem !== undefined)}>
      <MinutesNames
        label={words.present}
        addLabel={words.addPresent}
        offersEverybody
        people={people}
        names={present}
        problemAt={(index) => problemAt(`minutes.present.${index}.name`) ?? problemAt(`minutes.present.${index}`)}
        onChange={(names) => {
          const ids = new Set(names.flatMap(({ id }) => id ?? []));
          set({ present: names, absent: absent.filter(({ id }) => id === null || !ids.has(id)) });
        }}
      />
      <MinutesNames
        label={words.absent}
        addLabel={words.addAbsent}
        people={people.filter((one) => !isHere(one))}
        names={absent}
        problemAt={(index) => problemAt(`minutes.absent.${index}.name`) ?? problemAt(`minutes.absent.${index}`)}
        onChange={(names) => {
          set({ absent: names });
        }}
      />
      <Choice
        question={words.quorum}
        options={quorums.map((value) => ({ value, text: words.hasQuorum[value] }))}
        value={hasQuorum === null ? 'not_said' : hasQuorum ? 'yes' : 'no'}
        onChange={(quorum) => {
          set({ hasQuorum: quorum === 'not_said' ? null : quorum === 'yes' });
        }}
      />
      <LineArea
        label={words.note}
        value={note}
        problem={problemAt('minutes.note')}
        onChange={(text) => {
          set({ note: text });
        }}
      />
      <LineArea
        label={words.link}
        hint={words.linkHint}
        value={link}
        problem={problemAt('minutes.link') ?? (isUnlinked ? words.notLinked : undefined)}
        onChange={(text) => {
          set({ link: text });
        }}
      />
      <Conflicts conflicts={draft.conflicts} of="minutes" onSettle={draft.settleConflict} />
    </Disclosure>
  );
}
