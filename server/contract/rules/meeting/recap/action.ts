import { isNobody } from '../../people.ts';
import { isBlankText } from '../../text.ts';

export const mostHelpers = 10;

export const blankAction = { what: '', owner: null, helpers: [], due: null, dueWords: '' };

interface ActionText {
  what: string;
  owner: { id: string | null; name: string } | null;
  helpers: readonly unknown[];
  due: string | null;
  dueWords: string;
}

export function isBlankAction({ what, owner, helpers, due, dueWords }: ActionText): boolean {
  return isBlankText(what) && isNobody(owner) && helpers.length === 0 && due === null && isBlankText(dueWords);
}
