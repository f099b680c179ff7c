import type { Named } from '#contract/wire/people.ts';
import type { Draft, Minutes } from '#contract/meeting/recap.ts';
import { linksIn } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explainField } from '../../../api/explain.ts';
import { usePeople } from '../../../api/people.ts';
import { DraftField, DraftLine, GroupConflict } from '../../../drafts/controls/DraftField.tsx';
import { groupIn, isMarked, problemIn, type DraftPart } from '../../../drafts/draftPart.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { Choice } from '../../../ui/forms/Choice.tsx';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { MinutesNames } from './MinutesNames.tsx';

export interface MinutesFormProps {
  series: string;
  draft: DraftHandle<Draft>;
}

const blank: Minutes = { present: [], absent: [], hasQuorum: null, note: '', link: '' };

/** Official minutes: nothing is prefilled. */
export function MinutesForm({ series, draft }: MinutesFormProps) {
  const words = useWords().minutes;
  const namesOf = useNames();
  const minutes = groupIn(draft, 'minutes', draft.content.minutes ?? blank);
  const show = (theirs: Minutes | undefined) =>
    theirs === undefined
      ? ''
      : [namesOf(theirs.present), namesOf(theirs.absent), theirs.note, theirs.link]
          .filter((text) => !isBlankText(text))
          .join(' · ') || words.title;
  return (
    <Disclosure summary={words.title} isCalledFor={isMarked(draft, ['minutes'])}>
      <Attendance series={series} minutes={minutes} />
      <Quorum minutes={minutes} />
      <DraftLine draft={minutes} field="note" label={words.note} />
      <MinutesLink minutes={minutes} />
      <GroupConflict draft={draft} field="minutes" show={show} />
    </Disclosure>
  );
}

interface OfMinutes {
  minutes: DraftPart<Minutes>;
}

function Attendance({ series, minutes }: OfMinutes & { series: string }) {
  const { minutes: words, problems } = useWords();
  const namesOf = useNames();
  const people = usePeople(series).data ?? [];
  const problemOf = (list: 'present' | 'absent') => (index: number) =>
    explainField(minutes.fields, `content.${list}.${index}`, problems);
  const isPresent = ({ id }: { id: string | null }) =>
    id !== null && minutes.content.present.some((one) => one.id === id);
  const others = people.filter((one) => !isPresent(one));
  const offersOthers = others.length > 1 && others.length < people.length;
  return (
    <>
      <DraftField draft={minutes} field="present" show={namesOf}>
        {({ value }) => (
          <MinutesNames
            label={words.present}
            addLabel={words.addPresent}
            everybody={words.everybody}
            people={people}
            names={value}
            problemAt={problemOf('present')}
            onChange={(names) => {
              minutes.change((now) => withPresent(now, names));
            }}
          />
        )}
      </DraftField>
      <DraftField draft={minutes} field="absent" show={namesOf}>
        {({ value, onChange }) => (
          <MinutesNames
            label={words.absent}
            addLabel={words.addAbsent}
            everybody={offersOthers ? words.everybodyElse : undefined}
            people={others}
            names={value}
            problemAt={problemOf('absent')}
            onChange={onChange}
          />
        )}
      </DraftField>
    </>
  );
}

const quorums = ['yes', 'no', 'not_said'] as const;

function Quorum({ minutes }: OfMinutes) {
  const words = useWords().minutes;
  return (
    <DraftField draft={minutes} field="hasQuorum" show={(theirs) => words.hasQuorum[quorumOf(theirs)]}>
      {({ value, onChange }) => (
        <Choice
          question={words.quorum}
          options={quorums.map((quorum) => ({ value: quorum, text: words.hasQuorum[quorum] }))}
          value={quorumOf(value)}
          onChange={(quorum) => {
            onChange(quorum === 'not_said' ? null : quorum === 'yes');
          }}
        />
      )}
    </DraftField>
  );
}

function MinutesLink({ minutes }: OfMinutes) {
  const { minutes: words, problems } = useWords();
  return (
    <DraftField draft={minutes} field="link" show={String}>
      {({ value: link, onChange }) => (
        <LineArea
          label={words.link}
          hint={words.linkHint}
          value={link}
          problem={problemIn(minutes, 'link', problems) ?? (isUnlinked(link) ? words.notLinked : undefined)}
          onChange={onChange}
        />
      )}
    </DraftField>
  );
}

function useNames(): (names: readonly Named[]) => string {
  const words = useWords();
  const format = useFormat();
  return (names) => format.list(names.map((one) => called(one, words)));
}

function withPresent(minutes: Minutes, present: Named[]): Minutes {
  const ids = new Set(present.flatMap(({ id }) => id ?? []));
  return { ...minutes, present, absent: minutes.absent.filter(({ id }) => id === null || !ids.has(id)) };
}

function quorumOf(hasQuorum: Minutes['hasQuorum']): (typeof quorums)[number] {
  if (hasQuorum === null) return 'not_said';
  return hasQuorum ? 'yes' : 'no';
}

function isUnlinked(link: string): boolean {
  return !isBlankText(link) && !linksIn(link).some(({ href }) => href !== undefined);
}
