import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Person } from '#contract/wire/people.ts';
import type { Action } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { FieldConflict } from '../../../drafts/DraftField.tsx';
import { problemIn, type DraftPart } from '../../../drafts/draftPart.ts';
import { bareGroup } from '../../../ui/lists/bare.ts';
import { helpersLine } from '#words/actionLines.ts';
import { called } from '#words/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { ActionFields } from './ActionFields.tsx';
import { fieldOf } from './fields.ts';
import { Helpers } from './Helpers.tsx';
import type { RowEvents } from './Rows.tsx';
import { RowTools } from './RowTools.tsx';

export interface ActionRowProps {
  draft: DraftPart<Action>;
  people: Person[];
  today: string;
  meetingDay: string;
  events: RowEvents;
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

export function ActionRow({ draft, people, today, meetingDay, events }: ActionRowProps) {
  const all = useWords();
  const { recap: words, problems } = all;
  const format = useFormat();
  const styles = useStyles();
  const action = draft.content;
  const name = isBlankText(action.what) ? words.unnamed : action.what;
  const { helpers } = action;
  const change = (set: Partial<Action>) => {
    draft.change((now) => ({ ...now, ...set }));
  };
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
          problem: problemIn(draft, 'what', problems),
          onChange: (what) => {
            change({ what });
          },
        }}
        more={
          <Helpers
            what={name}
            helpers={helpers}
            owner={action.owner}
            people={people}
            problem={problemIn(draft, 'helpers', problems)}
            onChange={(changed) => {
              change({ helpers: changed });
            }}
          />
        }
      >
        <ActionFields draft={draft} people={people} today={today} meetingDay={meetingDay} />
        {helpers.length > 0 && <p className={styles.helped}>{helpersLine(helpers, all, format)}</p>}
      </RowTools>
      <FieldConflict draft={draft} field="what" show={String} />
      <FieldConflict
        draft={draft}
        field="helpers"
        show={(theirs) => format.list(theirs.map((helper) => called(helper, all)))}
      />
    </fieldset>
  );
}
