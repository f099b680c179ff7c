import type { Sight } from '#contract/pulse.ts';
import { sights } from '#contract/rules/pulse.ts';
import { Choice } from '../../ui/forms/Choice.tsx';

interface SightChoiceProps {
  question: string;
  names: Record<Sight, string>;
  value: Sight | null;
  onChange: (sight: Sight) => void;
}

export function SightChoice({ question, names, value, onChange }: SightChoiceProps) {
  return (
    <Choice
      question={question}
      options={sights.map((sight) => ({ value: sight, text: names[sight] }))}
      value={value}
      onChange={onChange}
    />
  );
}
