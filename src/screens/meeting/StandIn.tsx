import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Absence, MeetingView, Room } from '#contract/meeting/meeting.ts';
import { explain } from '../../api/explain.ts';
import { useTakeChair } from '../../features/room/queries.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { useOrganizerName } from './WaitForOrganizer.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalXS },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface StandInProps {
  room: Room;
  meeting: MeetingView;
  absence: Absence;
}

/** Says who stands in for the organizer, and why. The organizer takes it back with one press: nobody handed it over. */
export function StandIn({ room, meeting, absence }: StandInProps) {
  const all = useWords();
  const { room: words, panel, problems } = all;
  const styles = useStyles();
  const organizer = useOrganizerName(room);
  const take = useTakeChair(room.series, meeting.id);
  const chair = called(meeting.host, all);
  const isMine = meeting.host.id === room.you.id;
  const why = words.because[absence](organizer);
  return (
    <div className={styles.root}>
      <output className={styles.text}>
        <Sentence text={isMine ? words.youStandIn(why) : words.standsIn(chair, why)} of={[chair, organizer]} />
      </output>
      {room.you.isOrganizer && (
        <QuietButton
          appearance="secondary"
          disabledFocusable={take.isPending}
          onClick={() => {
            if (!take.isPending) take.mutate();
          }}
        >
          {take.isPending ? panel.chair.taking : panel.chair.takeBack}
        </QuietButton>
      )}
      <div role="alert">{take.error && <WarningText>{explain(take.error, problems)}</WarningText>}</div>
    </div>
  );
}
