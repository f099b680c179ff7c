import type { PulseQuestion } from '#contract/behaviour.ts';
import type { Questions } from '#contract/pulse.ts';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';

/** A behaviour of the default set as a pulse asks about it where the host ticked it. */
export function askedAs(id: string): PulseQuestion {
  const behaviour = defaultSet.find((one) => one.id === id);
  if (!behaviour) throw new Error(`Nobody is asked about ${id}`);
  const { version, texts } = behaviour;
  const wordingOf = ({ question, label }: { question: string; label: string }) => ({ question, label });
  return {
    behaviour: id,
    version,
    texts: { en: wordingOf(texts.en), de: wordingOf(texts.de) },
    isTicked: true,
    isFocus: false,
  };
}

/** A pulse that asks about these. */
export function asking(...behaviours: string[]): Questions {
  return { wording: 1, seen: behaviours.map(askedAs), checkIn: false, comment: true };
}
