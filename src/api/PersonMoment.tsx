import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import type { CardMoment } from '#contract/rules/person/preferenceCard.ts';

export interface ShownMoment {
  moment: CardMoment;
  person: string;
  /** Where on the screen it is. Unique. */
  place: string;
}

/** Renders the line that a person wrote for such a moment; given by the screens. Undefined: outside a chat. */
export const PersonMomentContext = createContext<((moment: ShownMoment) => ReactNode) | undefined>(undefined);

interface PersonMomentProps {
  moment: CardMoment;
  person: string | null;
  /** Shows lines only of somebody picked after it mounted. */
  isPick?: boolean;
}

export function PersonMoment({ moment, person, isPick = false }: PersonMomentProps) {
  const show = useContext(PersonMomentContext);
  const place = useId();
  const [first] = useState(person);
  if (!show || person === null || (isPick && person === first)) return null;
  return show({ moment, person, place });
}
