import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { Person } from '#contract/people.ts';
import type { Action } from '#contract/recap.ts';
import { DueInput } from '../../ui/DueInput.tsx';
import { LineInput } from '../../ui/LineInput.tsx';
import { NamedPicker } from '../../ui/NamedPicker.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
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
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
  first: { gridColumn: '1 / -1', display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  what: { flexGrow: 1, minWidth: 0 },
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
      <div className={styles.first}>
        <div className={styles.what}>
          <LineInput
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
          />
        </div>
        <QuietButton aria-label={words.remove(name)} icon={<Dismiss16Regular />} onClick={onRemove} />
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
