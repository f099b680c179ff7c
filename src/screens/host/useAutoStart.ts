import { useEffect, useState } from 'react';
import type { Room } from '#contract/meeting.ts';
import { useBeginMeeting } from '../../features/room/queries.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { useFormat } from '../../words/words.tsx';

/**
 * Begins the meeting for its organizer who opens the side panel in it: they are about to open the meeting. In the
 * chat's tab they may just look; and a panel left open over night begins nothing in the morning. True while it does.
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
