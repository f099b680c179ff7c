import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { HandedAction } from '../../features/ownership/HandedAction.tsx';
import { Title } from '../../shell/Title.tsx';
import { useTakeFocus } from '../../shell/useTakeFocus.ts';
import { useWords } from '../../words/words.tsx';
import { thanksForm } from '../acknowledgementForm.tsx';
import { drawForm, formIn, type FormTable } from '../formTable.ts';
import { useRouter } from '../Router.tsx';
import { formAt, titleOf, toCorrection } from '../routes.ts';
import { CorrectRecap } from './CorrectRecap.tsx';
import { HostAfter } from './stages/HostAfter.tsx';

const formerChairForms: FormTable = {
  ...thanksForm,
  correction: ({ form, ...props }) => <Correction key={form.id} {...props} />,
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

interface FormerChairProps {
  room: Room;
  meeting: MeetingView;
}

export function FormerChair({ room, meeting }: FormerChairProps) {
  const words = useWords().panel;
  const styles = useStyles();
  const { form: opened, open, close, takeGoal } = useRouter();
  const form = formIn(formerChairForms, formAt(meeting.stage, opened), meeting.id);
  const heading = useTakeFocus(form?.id ?? '', takeGoal);
  return (
    <div className={styles.root}>
      <Title ref={heading} text={form ? titleOf(form, words) : words.over} isUnseen={false} />
      {form ? (
        drawForm(formerChairForms, { form, room, meeting, onDone: close })
      ) : (
        <HostAfter
          room={room}
          meeting={meeting}
          onCorrect={() => {
            open(toCorrection(meeting.id));
          }}
        />
      )}
    </div>
  );
}

function Correction({ room: { series }, meeting, onDone }: FormerChairProps & { onDone: () => void }) {
  const { id, startedAt, host } = meeting;
  const underAction = useCallback(
    (action: Action, change: (set: Partial<Action>) => void) => (
      <HandedAction
        series={series}
        meeting={id}
        answerable={host.id}
        action={action}
        onTakeDay={(due) => {
          change({ due });
        }}
      />
    ),
    [series, id, host.id],
  );
  return (
    <CorrectRecap
      series={series}
      meeting={id}
      startedAt={startedAt}
      isFormerChair
      onShared={onDone}
      onBack={onDone}
      underAction={underAction}
    />
  );
}
