import type { MeetingView, Stage } from '#contract/meeting/meeting.ts';
import { PrimaryBar } from '../../../ui/buttons/PrimaryBar.tsx';
import { useWords } from '../../../words/words.tsx';
import type { Steps } from './useSteps.ts';

export interface StageBarProps {
  meeting: MeetingView;
  steps: Steps;
  next: Stage;
  label: string;
}

export function StageBar({ meeting: { stage }, steps, next, label }: StageBarProps) {
  const words = useWords().panel;
  const isHere = steps.view === stage;
  return (
    <PrimaryBar
      label={isHere ? label : words.backTo[stage]}
      isBusy={steps.isMoving}
      problem={steps.problem}
      onPress={() => {
        if (isHere) steps.moveOn(next);
        else steps.look(stage);
      }}
    />
  );
}
