import type { Named } from '../wire/people.ts';
import { isBlankText } from './text.ts';

/** Between fewer nothing is anonymous, so there is neither a pulse nor an observer. */
export const fewestInGroup = 3;

/** Replaces people who had their name removed. Each language has its own words for it. */
export const gone = { id: 'gone', name: '' } as const;

/** Whether this names nobody: nothing is there, or nothing that shows was typed. */
export function isNobody(named: Named | null): named is null {
  return named === null || (named.id === null && isBlankText(named.name));
}
