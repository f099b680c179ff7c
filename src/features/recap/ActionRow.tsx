import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '#contract/people.ts';
import type { Action } from '#contract/recap.ts';
import { bareGroup } from '../../ui/bare.ts';
import { DueInput } from '../../ui/DueInput.tsx';
import { NamedPicker } from '../../ui/NamedPicker.tsx';
import { RemovableLine } from '../../ui/RemovableLine.tsx';
import { shown } from '../../words/called.ts';
import { useWords } from '../../words/words.tsx';
import { fieldOf } from './fields.ts';

export interface ActionRowProps {
  action: Action;
  people: Person[];
  today: string;
  meetingDay: string;
  onChange: (change: Partial<Action>) => void;
  onRemove: () => void;
  onEnter: () => void;
  /** What is wrong with a field, as a sentence. */
  problemAt: (field: 'what' | 'owner' | 'due') => string | undefined;
}

const useStyles = makeStyles({
  root: {
    ...bareGroup,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
  across: { gridColumn: '1 / -1' },
});

/** What is to be done, by whom, until when. */
export function ActionRow({
  action,
  people,
  today,
  meetingDay,
  onChange,
  onRemove,
  onEnter,
  problemAt,
}: ActionRowProps) {
  const all = useWords();
  const words = all.recap;
  const styles = useStyles();
  const name = action.what.trim() === '' ? words.unnamed : action.what;
  return (
    <fieldset className={styles.root} aria-label={name}>
      <div className={styles.across}>
        <RemovableLine
          id={fieldOf.what(action.id)}
          label={words.action}
          isLabelHidden
          isStrong
          placeholder={words.actionHint}
          value={action.what}
          problem={problemAt('what')}
          onChange={(what) => {
            onChange({ what });
          }}
          onEnter={onEnter}
          removeLabel={words.remove(name)}
          onRemove={onRemove}
        />
      </div>
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
        today={today}
        meetingDay={meetingDay}
        problem={problemAt('due')}
        onChange={(due) => {
          onChange({ due });
        }}
      />
    </fieldset>
  );
}
