import { isNobody } from './people.ts';
import { isBlankText } from './text.ts';

export const mostHelpers = 10;

/** An action of which nothing was said yet. */
export const blankAction = { what: '', owner: null, helpers: [], due: null, dueWords: '' };

interface ActionText {
  what: string;
  owner: { id: string | null; name: string } | null;
  helpers: readonly unknown[];
  due: string | null;
  dueWords: string;
}

/** Nothing was typed into it. */
export function isBlankAction({ what, owner, helpers, due, dueWords }: ActionText): boolean {
  return isBlankText(what) && isNobody(owner) && helpers.length === 0 && due === null && isBlankText(dueWords);
}
