import type { CheckIn, Scored } from '#contract/meeting/pulse.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { useWords } from '../../words/words.tsx';

const scores = [1, 2, 3, 4, 5] as const;

interface ScoreChoiceProps {
  question: Scored | CheckIn;
  value: number | null;
  onChange: (score: number) => void;
}

export function ScoreChoice({ question, value, onChange }: ScoreChoiceProps) {
  const words = useWords().pulse;
  return (
    <Choice<number>
      question={words.scores[question].question}
      options={scores.map((score) => ({ value: score, text: String(score), name: words.scoreName[score] }))}
      ends={{ low: words.low, high: words.high }}
      value={value}
      onChange={onChange}
    />
  );
}
