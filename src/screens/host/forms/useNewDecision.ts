import type { MeetingView } from '#contract/meeting/meeting.ts';
import { useDecisionsSoFar } from '../../../features/decision/queries.ts';
import { newDecision, type DecisionEdit } from '../../../features/decision/writing.ts';
import { useTypedOpening } from '../../../features/opening/queries.ts';
import { useRouter } from '../../Router.tsx';
import { toDecision, toNextDecision } from '../../routes.ts';

export function useNewDecision(meeting: MeetingView): () => void {
  const { open } = useRouter();
  const begin = useBegin(meeting);
  return () => {
    open(toDecision(begin()));
  };
}

export function useNextDecision(meeting: MeetingView): (logged: string) => void {
  const { follow } = useRouter();
  const begin = useBegin(meeting);
  return (logged) => {
    follow(toNextDecision(begin(), logged));
  };
}

function useBegin(meeting: MeetingView): () => DecisionEdit {
  const typedOpening = useTypedOpening(meeting);
  const decisionsSoFar = useDecisionsSoFar(meeting.id);
  return () => newDecision(typedOpening(), decisionsSoFar());
}
