import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Person } from '#contract/people.ts';
import type { Action } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { bareGroup } from '../../../ui/lists/bare.ts';
import { helpersLine } from '../../../words/actionLines.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { ActionFields, type ActionField } from './ActionFields.tsx';
import { fieldOf } from './fields.ts';
import { Helpers } from './Helpers.tsx';
import type { RowEvents } from './Rows.tsx';
import { RowTools } from './RowTools.tsx';

export interface ActionRowProps {
  action: Action;
  people: Person[];
  today: string;
  meetingDay: string;
  onChange: (change: Partial<Action>) => void;
  events: RowEvents;
  /** A field's error as a sentence. */
  problemAt: (field: ActionField | 'what' | 'helpers') => string | undefined;
}

const useStyles = makeStyles({
  root: bareGroup,
  helped: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** An action with its owner, helpers and due date. */
export function ActionRow({ action, people, today, meetingDay, onChange, events, problemAt }: ActionRowProps) {
  const all = useWords();
  const words = all.recap;
  const format = useFormat();
  const styles = useStyles();
  const name = isBlankText(action.what) ? words.unnamed : action.what;
  const { helpers } = action;
  return (
    <fieldset className={styles.root} aria-label={name}>
      <RowTools
        name={name}
        events={events}
        line={{
          id: fieldOf.what(action.id),
          label: words.action,
          isLabelHidden: true,
          isStrong: true,
          placeholder: words.actionHint,
          value: action.what,
          problem: problemAt('what'),
          onChange: (what) => {
            onChange({ what });
          },
        }}
        more={
          <Helpers
            what={name}
            helpers={helpers}
            owner={action.owner}
            people={people}
            problem={problemAt('helpers')}
            onChange={(changed) => {
              onChange({ helpers: changed });
            }}
          />
        }
      >
        <ActionFields
          action={action}
          people={people}
          today={today}
          meetingDay={meetingDay}
          onChange={onChange}
          problemAt={problemAt}
        />
        {helpers.length > 0 && <p className={styles.helped}>{helpersLine(helpers, all, format)}</p>}
      </RowTools>
    </fieldset>
  );
}
