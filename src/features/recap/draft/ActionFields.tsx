import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '#contract/wire/people.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { PersonMoment } from '../../../api/PersonMoment.tsx';
import { FieldConflict } from '../../../drafts/controls/DraftField.tsx';
import { problemIn, setIn, type DraftPart } from '../../../drafts/draftPart.ts';
import { DueInput } from '../../../ui/forms/DueInput.tsx';
import { NamedPicker } from '../../../ui/people/NamedPicker.tsx';
import { called, shown } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { fieldOf } from './fields.ts';

export interface ActionFieldsProps {
  draft: DraftPart<Action>;
  people: Person[];
  today: string;
  meetingDay: string;
  /** Enter in the owner's field. */
  onEnter?: () => void;
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
});

export function ActionFields({ draft, people, today, meetingDay, onEnter }: ActionFieldsProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.root}>
        <OwnerField draft={draft} people={people} onEnter={onEnter} />
        <DueField draft={draft} today={today} meetingDay={meetingDay} />
      </div>
      <PersonMoment moment="owner" person={draft.content.owner?.id ?? null} isPick />
      <Conflicts draft={draft} />
    </>
  );
}

interface OwnerFieldProps extends Pick<ActionFieldsProps, 'draft' | 'people'> {
  onEnter: (() => void) | undefined;
}

function OwnerField({ draft, people, onEnter }: OwnerFieldProps) {
  const all = useWords();
  const { recap: words, problems } = all;
  const { id, what, owner } = draft.content;
  return (
    <NamedPicker
      id={fieldOf.owner(id)}
      label={words.ownerOf(isBlankText(what) ? words.unnamed : what)}
      isLabelHidden
      placeholder={words.owner}
      people={people}
      value={shown(owner, all)}
      problem={problemIn(draft, 'owner', problems)}
      onEnter={onEnter}
      onChange={(named) => {
        setIn(draft, { owner: named });
      }}
    />
  );
}

/** A due date and free text exclude each other: entering one clears the other. */
function DueField({ draft, ...days }: Omit<ActionFieldsProps, 'people' | 'onEnter'>) {
  const { recap: words, problems } = useWords();
  const { id, what, due, dueWords } = draft.content;
  return (
    <DueInput
      id={fieldOf.due(id)}
      label={words.dueOf(isBlankText(what) ? words.unnamed : what)}
      isLabelHidden
      isInGrid
      value={due}
      inWords={{
        value: dueWords,
        onChange: (typed) => {
          setIn(draft, { dueWords: typed, due: null });
        },
      }}
      {...days}
      problem={problemIn(draft, 'due', problems) ?? problemIn(draft, 'dueWords', problems)}
      onChange={(day) => {
        setIn(draft, { due: day, dueWords: '' });
      }}
    />
  );
}

function Conflicts({ draft }: Pick<ActionFieldsProps, 'draft'>) {
  const all = useWords();
  const format = useFormat();
  return (
    <>
      <FieldConflict draft={draft} field="owner" show={(owner) => called(owner, all)} />
      <FieldConflict draft={draft} field="due" show={(due) => (due === null ? '' : format.day(due))} />
      <FieldConflict draft={draft} field="dueWords" show={String} />
    </>
  );
}
