import { inEachLanguage } from '#contract/rules/languages.ts';
import type { PulseQuestion } from '#contract/organization/behaviour.ts';
import type { Questions } from '#contract/meeting/pulse.ts';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';

export function askedAs(id: string): PulseQuestion {
  const behaviour = defaultSet.find((one) => one.id === id);
  if (!behaviour) throw new Error(`Nobody is asked about ${id}`);
  const { version, texts } = behaviour;
  const wordingOf = ({ question, label }: { question: string; label: string }) => ({ question, label });
  return {
    behaviour: id,
    version,
    texts: inEachLanguage((language) => wordingOf(texts[language])),
    isTicked: true,
    isFocus: false,
  };
}

export function asking(...behaviours: string[]): Questions {
  return { wording: 1, seen: behaviours.map(askedAs), checkIn: false, comment: true };
}
