import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { MeetingView } from '#contract/meeting/meeting.ts';
import { fewestInGroup } from '#contract/rules/people.ts';
import { explain } from '../../../api/explain.ts';
import { usePeople } from '../../../api/people.ts';
import { ExtraQuestion } from '../../../features/extraQuestion/ExtraQuestion.tsx';
import { useAskCheckIn, useMarkKey } from '../../../features/room/queries.ts';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useOptimisticSwitch } from '../../../ui/useOptimisticSwitch.ts';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  root: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
  hint: { marginTop: 0 },
});

export function KeyMeeting({ series, meeting }: { series: string; meeting: MeetingView }) {
  const { panel, problems } = useWords();
  const words = panel.key;
  const styles = useStyles();
  const { data: people = [] } = usePeople(series);
  const mark = useMarkKey(series, meeting.id);
  const ask = useAskCheckIn(series, meeting.id);
  const [isKey, setKey] = useOptimisticSwitch(meeting.isKey, mark.mutateAsync);
  const [asks, setAsks] = useOptimisticSwitch(meeting.asksCheckIn, ask.mutateAsync);
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
            setKey(checked);
          }}
        />
      </Field>
      {isKey && (
        <>
          <Switch
            className={styles.root}
            checked={asks}
            label={words.checkIn}
            onChange={(_, { checked }) => {
              setAsks(checked);
            }}
          />
          <ExtraQuestion series={series} />
        </>
      )}
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </div>
  );
}
