import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import type { Steps } from './useSteps.ts';

export interface HostScreenProps {
  room: Room;
  meeting: MeetingView;
  steps: Steps;
}
