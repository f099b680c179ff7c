import type { Action } from '../recap.ts';
import { isNobody } from './people.ts';
import { isBlankText } from './text.ts';

/** An action of which nothing was said yet. */
export const blankAction: Omit<Action, 'id'> = { what: '', owner: null, helpers: [], due: null, dueWords: '' };

/** Nothing was typed into it. */
export function isBlankAction({ what, owner, helpers, due, dueWords }: Action): boolean {
  return isBlankText(what) && isNobody(owner) && helpers.length === 0 && due === null && isBlankText(dueWords);
}
