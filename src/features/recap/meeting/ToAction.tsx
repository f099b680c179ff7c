import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Recap } from '#contract/meeting/recap.ts';
import type { MeetingPath } from '../../../api/call.ts';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { focusFieldBefore } from '../../../ui/focus.ts';
import { useWords } from '../../../words/words.tsx';
import { newAction } from '../newAction.ts';
import { useRecapDraft } from '../queries.ts';

export interface ToActionProps {
  place: MeetingPath;
  recap: Recap;
  /** Becomes the action's id, so that pressing twice adds one. */
  id: string;
  what: string;
}

const useStyles = makeStyles({
  isThere: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function ToAction({ place, recap, id, what }: ToActionProps) {
  const words = useWords().recap;
  const styles = useStyles();
  const draft = useRecapDraft(place, recap);
  const note = useRef<HTMLOutputElement>(null);
  const isThere = draft.content.actions.some((action) => action.id === id);
  return (
    <>
      <output ref={note} className={styles.isThere}>
        {isThere && words.isAction}
      </output>
      {!isThere && (
        <AddButton
          label={words.makeAction}
          onPress={() => {
            focusFieldBefore(note.current);
            draft.change((now) =>
              now.actions.some((action) => action.id === id)
                ? now
                : { ...now, actions: [...now.actions, { ...newAction(), id, what }] },
            );
          }}
        />
      )}
    </>
  );
}
