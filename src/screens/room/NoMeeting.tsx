import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Room } from '#contract/meeting/meeting.ts';
import { explain } from '../../api/explain.ts';
import { useBeginMeeting } from '../../features/room/queries.ts';
import { PrimaryBar } from '../../ui/buttons/PrimaryBar.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useOrganizerName, WaitForOrganizer } from '../meeting/WaitForOrganizer.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function NoMeeting({ room }: { room: Room }) {
  const { room: words, problems } = useWords();
  const { timeZone } = useFormat();
  const styles = useStyles();
  const { mutate, isPending, error } = useBeginMeeting(room.series);
  const organizer = useOrganizerName(room);
  if (room.begin === null)
    return (
      <div className={styles.root}>
        <h1 className={styles.title}>
          <Sentence text={words.notBegun(organizer)} of={[organizer]} />
        </h1>
        <p className={styles.text}>{words.notBegunHint}</p>
        <WaitForOrganizer room={room} />
      </div>
    );
  return (
    <div className={styles.root}>
      <p className={styles.text}>{words.welcome}</p>
      <WaitForOrganizer room={room} />
      <PrimaryBar
        label={words.begin[room.begin]}
        busyLabel={words.beginning}
        isBusy={isPending}
        problem={error ? explain(error, problems) : undefined}
        onPress={() => {
          mutate(timeZone);
        }}
      />
    </div>
  );
}
