import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { startTransition, useOptimistic } from 'react';
import type { MeetingView } from '#contract/meeting.ts';
import { fewestInGroup } from '#contract/rules/people.ts';
import { explain } from '../../../api/explain.ts';
import { usePeople } from '../../../api/people.ts';
import { useAskCheckIn, useMarkKey } from '../../../features/room/queries.ts';
import { touch, touchSize } from '../../../ui/touch.ts';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  root: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
  hint: { marginTop: 0 },
});

/** People are asked to rate every third meeting, and whenever the host wants. */
export function KeyMeeting({ series, meeting }: { series: string; meeting: MeetingView }) {
  const { panel, problems } = useWords();
  const words = panel.key;
  const styles = useStyles();
  const { data: people = [] } = usePeople(series);
  const mark = useMarkKey(series, meeting.id);
  const ask = useAskCheckIn(series, meeting.id);
  const [isKey, setKey] = useOptimistic(meeting.isKey);
  const [asks, setAsks] = useOptimistic(meeting.asksCheckIn);
  const error = mark.error ?? ask.error;
  const isOpened = meeting.stage === 'after' || (meeting.closedAt !== null && meeting.isKey);
  if (people.length < fewestInGroup || isOpened) return null;
  return (
    <div>
      <Field hint={{ className: styles.hint, children: words.hint }}>
        <Switch
          className={styles.root}
          checked={isKey}
          label={words.ask}
          onChange={(_, { checked }) => {
            startTransition(async () => {
              setKey(checked);
              // The error is shown below, and the switch returns to the server's state.
              await mark.mutateAsync(checked).catch(() => undefined);
            });
          }}
        />
      </Field>
      {isKey && (
        <Switch
          className={styles.root}
          checked={asks}
          label={words.checkIn}
          onChange={(_, { checked }) => {
            startTransition(async () => {
              setAsks(checked);
              await ask.mutateAsync(checked).catch(() => undefined);
            });
          }}
        />
      )}
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </div>
  );
}
