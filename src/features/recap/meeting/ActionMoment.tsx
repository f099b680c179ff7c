import { makeStyles, tokens } from '@fluentui/react-components';
import type { Action, Draft } from '#contract/meeting/recap.ts';
import { usePeople } from '../../../api/people.ts';
import { DraftLine } from '../../../drafts/controls/DraftField.tsx';
import { itemIn } from '../../../drafts/draftPart.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { useWords } from '../../../words/words.tsx';
import { ActionFields } from '../draft/ActionFields.tsx';
import { fieldOf } from '../draft/fields.ts';

export interface ActionMomentProps {
  series: string;
  action: Action;
  draft: DraftHandle<Draft>;
  today: string;
  meetingDay: string;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

export function ActionMoment({ series, action, draft, today, meetingDay }: ActionMomentProps) {
  const { recap: words } = useWords();
  const styles = useStyles();
  const people = usePeople(series);
  const index = draft.content.actions.findIndex(({ id }) => id === action.id);
  const part = itemIn(draft, 'actions', action, index);
  return (
    <fieldset className={styles.root} aria-label={action.what}>
      <DraftLine
        draft={part}
        field="what"
        id={fieldOf.what(action.id)}
        label={words.action}
        isLabelHidden
        isStrong
        placeholder={words.actionHint}
      />
      <ActionFields draft={part} people={people.data ?? []} today={today} meetingDay={meetingDay} />
    </fieldset>
  );
}
