import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '#contract/wire/people.ts';
import type { Action } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { FieldConflict } from '../../../drafts/DraftField.tsx';
import { problemIn, type DraftPart } from '../../../drafts/draftPart.ts';
import { DueInput } from '../../../ui/forms/DueInput.tsx';
import { NamedPicker } from '../../../ui/people/NamedPicker.tsx';
import { called } from '#words/called.ts';
import { shown } from '#words/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { fieldOf } from './fields.ts';

export interface ActionFieldsProps {
  draft: DraftPart<Action>;
  people: Person[];
  today: string;
  meetingDay: string;
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
});

/** A due date and free text exclude each other: entering one clears the other. */
export function ActionFields({ draft, people, today, meetingDay }: ActionFieldsProps) {
  const all = useWords();
  const { recap: words, problems } = all;
  const format = useFormat();
  const styles = useStyles();
  const action = draft.content;
  const name = isBlankText(action.what) ? words.unnamed : action.what;
  const change = (set: Partial<Action>) => {
    draft.change((now) => ({ ...now, ...set }));
  };
  return (
    <>
      <div className={styles.root}>
        <NamedPicker
          id={fieldOf.owner(action.id)}
          label={words.ownerOf(name)}
          isLabelHidden
          placeholder={words.owner}
          people={people}
          value={shown(action.owner, all)}
          problem={problemIn(draft, 'owner', problems)}
          onChange={(owner) => {
            change({ owner });
          }}
        />
        <DueInput
          id={fieldOf.due(action.id)}
          label={words.dueOf(name)}
          isLabelHidden
          isInGrid
          value={action.due}
          inWords={{
            value: action.dueWords,
            onChange: (dueWords) => {
              change({ dueWords, due: null });
            },
          }}
          today={today}
          meetingDay={meetingDay}
          problem={problemIn(draft, 'due', problems) ?? problemIn(draft, 'dueWords', problems)}
          onChange={(due) => {
            change({ due, dueWords: '' });
          }}
        />
      </div>
      <FieldConflict draft={draft} field="owner" show={(owner) => called(owner, all)} />
      <FieldConflict draft={draft} field="due" show={(due) => (due === null ? '' : format.day(due))} />
      <FieldConflict draft={draft} field="dueWords" show={String} />
    </>
  );
}
