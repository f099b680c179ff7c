import type { MeetingView } from '#contract/meeting.ts';
import { useDecisionsSoFar } from '../../../features/decision/queries.ts';
import { newDecision } from '../../../features/decision/writing.ts';
import { useTypedOpening } from '../../../features/opening/queries.ts';
import { useRouter } from '../../Router.tsx';
import { toDecision } from '../../routes.ts';

export function useNewDecision(meeting: MeetingView): () => void {
  const { open } = useRouter();
  const typedOpening = useTypedOpening(meeting);
  const decisionsSoFar = useDecisionsSoFar(meeting.id);
  return () => {
    open(toDecision(newDecision(typedOpening(), decisionsSoFar())));
  };
}
