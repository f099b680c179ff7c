import type { Room } from '#contract/meeting/meeting.ts';
import { explain } from '../../api/explain.ts';
import { useBeginMeeting } from '../../features/room/queries.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { WaitForOrganizer } from './WaitForOrganizer.tsx';

export function BeginNext({ room }: { room: Room }) {
  const { room: words, problems } = useWords();
  const { timeZone } = useFormat();
  const begin = useBeginMeeting(room.series);
  if (room.begin === null) return <WaitForOrganizer room={room} />;
  return (
    <div>
      <WaitForOrganizer room={room} />
      <QuietButton
        disabledFocusable={begin.isPending}
        onClick={() => {
          begin.mutate(timeZone);
        }}
      >
        {words.begin[room.begin]}
      </QuietButton>
      <div role="alert">{begin.error && <WarningText>{explain(begin.error, problems)}</WarningText>}</div>
    </div>
  );
}
