import type { Language } from '#contract/wire/values.ts';
import type { CardPlace } from '../../../platform/delivery/card.ts';

export interface RecapCardContext extends CardPlace {
  language: Language;
  meeting: string;
  accepted?: ReadonlySet<string>;
  /** Owners from another organization. */
  outside?: ReadonlySet<string>;
  rating?: Rating | null;
}

export interface Rating {
  key: string | null;
  isOpen: boolean;
}
