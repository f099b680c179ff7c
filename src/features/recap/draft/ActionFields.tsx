import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '#contract/people.ts';
import type { Action } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { DueInput } from '../../../ui/forms/DueInput.tsx';
import { NamedPicker } from '../../../ui/people/NamedPicker.tsx';
import { shown } from '../../../words/called.ts';
import { useWords } from '../../../words/words.tsx';
import { fieldOf } from './fields.ts';

export type ActionField = 'owner' | 'due' | 'dueWords';

export interface ActionFieldsProps {
  action: Action;
  people: Person[];
  today: string;
  meetingDay: string;
  onChange: (change: Partial<Action>) => void;
  problemAt: (field: ActionField) => string | undefined;
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
});

/** Owner and due date. A date and free text exclude each other: entering one clears the other. */
export function ActionFields({ action, people, today, meetingDay, onChange, problemAt }: ActionFieldsProps) {
  const all = useWords();
  const words = all.recap;
  const styles = useStyles();
  const name = isBlankText(action.what) ? words.unnamed : action.what;
  return (
    <div className={styles.root}>
      <NamedPicker
        id={fieldOf.owner(action.id)}
        label={words.ownerOf(name)}
        isLabelHidden
        placeholder={words.owner}
        people={people}
        value={shown(action.owner, all)}
        problem={problemAt('owner')}
        onChange={(owner) => {
          onChange({ owner });
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
            onChange({ dueWords, due: null });
          },
        }}
        today={today}
        meetingDay={meetingDay}
        problem={problemAt('due') ?? problemAt('dueWords')}
        onChange={(due) => {
          onChange({ due, dueWords: '' });
        }}
      />
    </div>
  );
}
