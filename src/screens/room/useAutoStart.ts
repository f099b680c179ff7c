import { useEffect, useState } from 'react';
import type { Room } from '#contract/meeting.ts';
import { useBeginMeeting } from '../../features/room/queries.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { useFormat } from '../../words/words.tsx';

/**
 * Starts the meeting when its organizer opens the side panel, but not in the chat's tab, where they may just look,
 * nor in a panel left open overnight. True while starting.
 */
export function useAutoStart(room: Room): boolean {
  const { frame } = useHost();
  const { timeZone } = useFormat();
  const { mutate, isIdle, error } = useBeginMeeting(room.series);
  const [isUnasked] = useState(room.begin === 'fresh' && room.organizer === room.you.id && frame === 'sidePanel');

  useEffect(() => {
    if (isUnasked && isIdle) mutate(timeZone);
  }, [isUnasked, isIdle, mutate, timeZone]);

  return isUnasked && room.begin === 'fresh' && !error;
}
