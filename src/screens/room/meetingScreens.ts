import type { ComponentType } from 'react';
import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import { screenOnDemand } from '../../loading/lazyScreen.ts';
import { AttendeeMeeting } from '../attendee/AttendeeMeeting.tsx';

type MeetingScreen = ComponentType<{ room: Room; meeting: MeetingView }>;

const HostMeeting = screenOnDemand(async () => (await import('../host/HostMeeting.tsx')).HostMeeting);
const FormerChair = screenOnDemand(async () => (await import('../host/FormerChair.tsx')).FormerChair);

/** The attendee's screen is small enough for the first bundle. */
export const meetingScreens = {
  host: HostMeeting,
  formerChair: FormerChair,
  attendee: AttendeeMeeting,
} satisfies Record<string, MeetingScreen>;

export function standingOf({ isHost, isFormerChair }: Room['you']): keyof typeof meetingScreens {
  if (isHost) return 'host';
  return isFormerChair ? 'formerChair' : 'attendee';
}
