import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import { NextTime } from '../../../features/reflection/NextTime.tsx';
import { useNextTime } from '../../../features/reflection/queries.ts';
import { useWords } from '../../../words/words.tsx';
import { OwnAtOpening } from '../../meeting/OwnAtOpening.tsx';

export function Prepared({ room: { series, you }, meeting }: { room: Room; meeting: MeetingView }) {
  const words = useWords().reflection;
  const place = { series, meeting: meeting.id };
  const { data: next } = useNextTime(place);
  return (
    <OwnAtOpening
      series={series}
      startedAt={meeting.startedAt}
      you={you.id}
      canWrite
      next={next ? { line: words.next(next.when, next.act), shown: <NextTime {...place} /> } : undefined}
    />
  );
}
