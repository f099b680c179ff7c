import { makeStyles, tokens } from '@fluentui/react-components';
import type { Action, Draft } from '#contract/recap.ts';
import { explainField } from '../../../api/explain.ts';
import { usePeople } from '../../../api/people.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { bareGroup } from '../../../ui/lists/bare.ts';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { useWords } from '../../../words/words.tsx';
import { ActionFields } from '../draft/ActionFields.tsx';
import { Conflicts } from '../draft/Conflicts.tsx';
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

/** An action from earlier in the meeting. Owner and date can be added later. */
export function ActionMoment({ series, action, draft, today, meetingDay }: ActionMomentProps) {
  const { recap: words, problems } = useWords();
  const styles = useStyles();
  const people = usePeople(series);
  const index = draft.content.actions.findIndex(({ id }) => id === action.id);
  const problemAt = (field: string) => explainField(draft.fields, `content.actions.${index}.${field}`, problems);
  const change = (set: Partial<Action>) => {
    draft.change((now) => ({
      ...now,
      actions: now.actions.map((one) => (one.id === action.id ? { ...one, ...set } : one)),
    }));
  };
  return (
    <fieldset className={styles.root} aria-label={action.what}>
      <LineArea
        id={fieldOf.what(action.id)}
        label={words.action}
        isLabelHidden
        isStrong
        placeholder={words.actionHint}
        value={action.what}
        problem={problemAt('what')}
        onChange={(what) => {
          change({ what });
        }}
      />
      <ActionFields
        action={action}
        people={people.data ?? []}
        today={today}
        meetingDay={meetingDay}
        onChange={change}
        problemAt={problemAt}
      />
      <Conflicts conflicts={draft.conflicts} of={`actions.${action.id}`} onSettle={draft.settleConflict} />
    </fieldset>
  );
}
