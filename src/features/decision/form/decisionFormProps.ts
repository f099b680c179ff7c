import type { Person } from '#contract/wire/people.ts';
import type { DecisionEdit } from '../writing.ts';

export interface DecisionFormProps {
  series: string;
  meeting: string;
  you: string;
  host: Person;
  writing: DecisionEdit;
  /** `2026-11-21`, in the reader's time zone. */
  today: string;
  onDone: () => void;
  /** After Enter in a new decision's last field: ready for the next one. */
  onNext: (logged: string) => void;
  /** The decision logged before, if this one followed it. */
  logged?: string | undefined;
}
