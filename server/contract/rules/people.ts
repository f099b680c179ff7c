import type { Named } from '../wire/people.ts';
import { isBlankText } from './text.ts';

/** With fewer people nothing is anonymous, so there is neither a pulse nor an observer. */
export const fewestInGroup = 3;

/** Replaces people who had their name removed; the words come from the reader's language. */
export const gone = { id: 'gone', name: '' } as const;

export function isNobody(named: Named | null): named is null {
  return named === null || (named.id === null && isBlankText(named.name));
}
