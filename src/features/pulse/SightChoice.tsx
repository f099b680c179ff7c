import type { PulseQuestion } from '#contract/organization/behaviour.ts';
import type { Sight } from '#contract/meeting/pulse.ts';
import { sights } from '#contract/rules/meeting/pulse.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { Choice } from '../../ui/forms/Choice.tsx';

interface SightChoiceProps {
  texts: PulseQuestion['texts']['en'];
  /** Answers to use unless the question brings its own. */
  names: Record<Sight, string>;
  value: Sight | null;
  onChange: (sight: Sight) => void;
}

export function SightChoice({ texts, names, value, onChange }: SightChoiceProps) {
  return (
    <div>
      <Choice
        question={texts.question}
        options={sights.map((sight) => ({ value: sight, text: (texts.answers ?? names)[sight] }))}
        value={value}
        onChange={onChange}
      />
      <FallbackMark of={texts} />
    </div>
  );
}
