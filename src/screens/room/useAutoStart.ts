import { useEffect, useState } from 'react';
import type { Room } from '#contract/meeting/meeting.ts';
import { useBeginMeeting } from '../../features/room/queries.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { useFormat } from '../../words/words.tsx';
import { useRouter } from '../Router.tsx';

/**
 * Starts the meeting when its organizer opens the side panel, but not in the chat's tab, where they may just look,
 * nor from a link to an earlier meeting, nor in a panel left open overnight. True while starting.
 */
export function useAutoStart(room: Room): boolean {
  const { frame } = useHost();
  const { timeZone } = useFormat();
  const { view, form } = useRouter();
  const { mutate, isIdle, error } = useBeginMeeting(room.series);
  const isLooking = form !== undefined || (view !== undefined && view.to !== 'stage');
  const [isUnasked] = useState(
    !isLooking && room.begin === 'fresh' && room.organizer === room.you.id && frame === 'sidePanel',
  );

  useEffect(() => {
    if (isUnasked && isIdle) mutate(timeZone);
  }, [isUnasked, isIdle, mutate, timeZone]);

  return isUnasked && room.begin === 'fresh' && !error;
}
