import type { Action } from '../recap.ts';
import { isBlankText } from './text.ts';

/** An action of which nothing was said yet. */
export const blankAction: Omit<Action, 'id'> = { what: '', owner: null, helpers: [], due: null, dueWords: '' };

/** Nothing was typed into it. */
export function isBlankAction({ what, owner, helpers, due, dueWords }: Action): boolean {
  const isNobody = owner === null || (owner.id === null && isBlankText(owner.name));
  return isBlankText(what) && isNobody && helpers.length === 0 && due === null && isBlankText(dueWords);
}
