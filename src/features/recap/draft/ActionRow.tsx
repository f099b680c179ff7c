import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Person } from '#contract/wire/people.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { FieldConflict } from '../../../drafts/controls/DraftField.tsx';
import { problemIn, setIn, type DraftPart } from '../../../drafts/draftPart.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { helpersLine } from '#words/lines/actionLines.ts';
import { called } from '#words/lines/called.ts';
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
  const { recap: words, problems } = useWords();
  const styles = useStyles();
  const { id, what, owner, helpers } = draft.content;
  const name = isBlankText(what) ? words.unnamed : what;
  return (
    <fieldset className={styles.root} aria-label={name}>
      <RowTools
        name={name}
        events={events}
        line={{
          id: fieldOf.what(id),
          label: words.action,
          isLabelHidden: true,
          isStrong: true,
          placeholder: words.actionHint,
          value: what,
          problem: problemIn(draft, 'what', problems),
          onChange: (typed) => {
            setIn(draft, { what: typed });
          },
        }}
        more={
          <Helpers
            what={name}
            helpers={helpers}
            owner={owner}
            people={people}
            problem={problemIn(draft, 'helpers', problems)}
            onChange={(changed) => {
              setIn(draft, { helpers: changed });
            }}
          />
        }
      >
        <ActionFields draft={draft} people={people} today={today} meetingDay={meetingDay} />
        {helpers.length > 0 && <Helped helpers={helpers} />}
      </RowTools>
      <Conflicts draft={draft} />
    </fieldset>
  );
}

function Helped({ helpers }: Pick<Action, 'helpers'>) {
  const all = useWords();
  const format = useFormat();
  const styles = useStyles();
  return <p className={styles.helped}>{helpersLine(helpers, all, format)}</p>;
}

function Conflicts({ draft }: Pick<ActionRowProps, 'draft'>) {
  const all = useWords();
  const format = useFormat();
  return (
    <>
      <FieldConflict draft={draft} field="what" show={String} />
      <FieldConflict
        draft={draft}
        field="helpers"
        show={(theirs) => format.list(theirs.map((helper) => called(helper, all)))}
      />
    </>
  );
}
