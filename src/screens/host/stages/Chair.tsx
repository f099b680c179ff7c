import { Suspense } from 'react';
import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import { lazyScreen } from '../../../loading/lazyScreen.ts';

const ObserverLine = lazyScreen(
  async () => (await import('../../../features/observer/ObserverLine.tsx')).ObserverLine,
  'host',
);
const HandOver = lazyScreen(async () => (await import('./HandOver.tsx')).HandOver, 'host');

export function Chair({ room, meeting }: { room: Room; meeting: MeetingView }) {
  if (meeting.stage === 'after') return null;
  return (
    <Suspense>
      <ObserverLine series={room.series} meeting={meeting.id} />
      <HandOver room={room} meeting={meeting} />
    </Suspense>
  );
}
