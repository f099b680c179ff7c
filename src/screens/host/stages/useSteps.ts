import type { MeetingView, Room, Stage } from '#contract/meeting/meeting.ts';
import { explain } from '../../../api/explain.ts';
import { useMoveTo } from '../../../features/room/queries.ts';
import { useWords } from '../../../words/words.tsx';
import { useRouter } from '../../Router.tsx';

export interface Steps {
  view: Stage;
  look: (to: Stage) => void;
  moveOn: (to: Stage) => void;
  isMoving: boolean;
  problem: string | undefined;
}

export function useSteps(room: Room, meeting: MeetingView): Steps {
  const { problems } = useWords();
  const { view: shown, form, show, aim } = useRouter();
  const move = useMoveTo(room.series, meeting.id);
  // Looking back lasts until the meeting moves on.
  const view = shown?.to === 'stage' && shown.during === meeting.stage ? shown.stage : meeting.stage;
  return {
    view,
    look: (to) => {
      aim(form || view !== to ? '' : undefined);
      show({ to: 'stage', stage: to, during: meeting.stage });
    },
    moveOn: (to) => {
      aim('');
      move.mutate(to, {
        onError: () => {
          aim(undefined);
        },
      });
    },
    isMoving: move.isPending,
    problem: move.error ? explain(move.error, problems) : undefined,
  };
}
