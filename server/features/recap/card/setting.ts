import type { Language } from '#contract/wire/values.ts';
import type { CardPlace } from '../../../platform/delivery/card.ts';

export interface Setting extends CardPlace {
  language: Language;
  meeting: string;
  /** The actions that their owners have accepted. */
  accepted?: ReadonlySet<string>;
  /** null: the meeting has no pulse. */
  rating?: Rating | null;
}

export interface Rating {
  /** The fingerprint of the key that admits ratings. */
  key: string | null;
  /** Whether people can still rate. */
  isOpen: boolean;
}
