import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import type { CardMoment } from '#contract/rules/preferenceCard.ts';

export interface ShownMoment {
  moment: CardMoment;
  person: string;
  /** Tells apart where on the screen it is. */
  place: string;
}

/** What a person wrote for such a moment, given by the screens. Undefined: outside a chat. */
export const PersonMomentContext = createContext<((moment: ShownMoment) => ReactNode) | undefined>(undefined);

interface PersonMomentProps {
  moment: CardMoment;
  person: string | null;
  /** Shows nothing about whoever was there at first: only of somebody who has just been picked. */
  isPick?: boolean;
}

export function PersonMoment({ moment, person, isPick = false }: PersonMomentProps) {
  const show = useContext(PersonMomentContext);
  const place = useId();
  const [first] = useState(person);
  if (!show || person === null || (isPick && person === first)) return null;
  return show({ moment, person, place });
}
