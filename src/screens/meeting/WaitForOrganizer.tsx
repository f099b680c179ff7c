import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Room, Waiting } from '#contract/meeting/meeting.ts';
import { organizerHasMinutes } from '#contract/rules/meeting/absence.ts';
import { explain } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { useAskToBegin } from '../../features/room/queries.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalXS },
  text: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function WaitForOrganizer({ room }: { room: Room }) {
  const styles = useStyles();
  const { frame } = useHost();
  const name = useOrganizerName(room);
  const { waiting, you } = room;
  if (!waiting || (you.isHost && waiting.asked === null)) return null;
  // In the chat's tab people only look: the meeting is in the side panel.
  const mayAsk = waiting.asked === null && waiting.absence === null && frame === 'sidePanel';
  return (
    <div className={styles.root}>
      <output className={styles.text}>
        <WaitingLine waiting={waiting} you={you} organizer={name} />
      </output>
      {mayAsk && <AskOrganizer series={room.series} organizer={name} />}
    </div>
  );
}

interface WaitingLineProps {
  waiting: Waiting;
  you: Room['you'];
  organizer: string;
}

function WaitingLine({ waiting: { absence, asked }, you, organizer }: WaitingLineProps) {
  const all = useWords();
  const { room: words } = all;
  const format = useFormat();
  const by = asked ? called(asked.by, all) : '';
  if (asked && you.isHost) return <Sentence text={words.asksYou(by)} of={[by]} />;
  if (absence !== null)
    return <Sentence text={`${words.absent[absence](organizer)} ${words.mayStandIn(organizer)}`} of={[organizer]} />;
  if (!asked) return null;
  const until = format.time(asked.until);
  const isMine = asked.by.id === you.id;
  const said = isMine ? words.youAsked(organizer) : words.asked(by, organizer);
  const next = asked.isOrganizerHere ? words.organizerHere(organizer) : words.openFrom(until);
  return <Sentence text={`${said} ${next}`} of={[by, organizer]} />;
}

function AskOrganizer({ series, organizer }: { series: string; organizer: string }) {
  const { room: words, problems } = useWords();
  const styles = useStyles();
  const ask = useAskToBegin(series);
  return (
    <>
      <QuietButton
        appearance="secondary"
        disabledFocusable={ask.isPending}
        onClick={() => {
          if (!ask.isPending) ask.mutate();
        }}
      >
        <span>
          <Sentence text={words.askOrganizer(organizer)} of={[organizer]} />
        </span>
      </QuietButton>
      <p className={styles.hint}>
        <Sentence text={words.askHint(organizer, organizerHasMinutes)} of={[organizer]} />
      </p>
      <div role="alert">{ask.error && <WarningText>{explain(ask.error, problems)}</WarningText>}</div>
    </>
  );
}

/** Empty if the organizer isn't in the chat, has no name there, or isn't read yet. */
export function useOrganizerName({ series, organizer }: Pick<Room, 'series' | 'organizer'>): string {
  const { data: people } = usePeople(series);
  return people?.find(({ id }) => id === organizer)?.name ?? '';
}
