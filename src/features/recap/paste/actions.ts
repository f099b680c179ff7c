import { plainLine } from '#contract/rules/text.ts';
import { mostHelpers } from '#contract/rules/meeting/recap/action.ts';
import type { Action } from '#contract/meeting/recap.ts';
import type { Pickable } from '../../../ui/people/people.ts';
import { memberCalled, namedIn, namesIn } from '../../../ui/paste/names.ts';
import { dayAtEnd } from '../../../ui/paste/day.ts';
import { itemsIn, type Cells } from '../../../ui/paste/list.ts';
import { inAnyLanguage, wholeLine } from './pasteWords.ts';

export type PastedAction = Pick<Action, 'what' | 'owner' | 'helpers' | 'due' | 'dueWords'>;

export interface Reader {
  people: readonly Pickable[];
  today: string;
  language: string;
  /** Whether a line only adds details to the decision above it. */
  isDetail?: ((line: string) => boolean) | undefined;
}

type Column = 'what' | 'owner' | 'due';

/** Takes owner and date only if they match a member or a date; nothing is made up. */
export function actionsIn(text: string, reader: Reader): PastedAction[] {
  return actionsOf(itemsIn(text), reader);
}

export function actionsOf(items: readonly Cells[], reader: Reader): PastedAction[] {
  const [first = []] = items;
  if (first.length < 2) return items.flatMap(([item = '']) => (item === '' ? [] : [actionIn(item, reader)]));
  const headed = columnsByHeader(first);
  const columns = headed ?? columnsByContent(items, reader);
  return (headed ? items.slice(1) : items).flatMap((cells) => actionFrom(cells, columns, reader) ?? []);
}

const headers: Record<Column, RegExp> = {
  what: wholeLine(inAnyLanguage(({ columns }) => columns.what)),
  owner: wholeLine(inAnyLanguage(({ columns }) => columns.owner)),
  due: wholeLine(inAnyLanguage(({ columns }) => columns.due)),
};

function columnsByHeader(cells: Cells): (Column | undefined)[] | undefined {
  const kinds = Object.entries(headers) as [Column, RegExp][];
  const found = cells.map((cell) => kinds.find(([, header]) => header.test(cell.trim()))?.[0]);
  return found.includes('what') ? found : undefined;
}

/** By content: the owner column has a member, the due column a date, and the longest other column is the task. */
function columnsByContent(items: readonly Cells[], reader: Reader): (Column | undefined)[] {
  const numbers = [...(items[0] ?? []).keys()];
  const column = (number: number) => items.map((cells) => cells[number] ?? '').filter((cell) => cell !== '');
  const owner = numbers.find((number) => column(number).some((cell) => memberCalled(cell, reader.people)));
  const due = numbers.find(
    (number) =>
      number !== owner && column(number).some((cell) => dayAtEnd(cell, reader.today, reader.language)?.before === ''),
  );
  const rest = numbers.filter((number) => number !== owner && number !== due);
  const [what] = rest.toSorted((a, b) => column(b).join('').length - column(a).join('').length);
  return numbers.map(
    (number) => ({ [what ?? -1]: 'what', [owner ?? -2]: 'owner', [due ?? -3]: 'due' })[number] as Column | undefined,
  );
}

function actionFrom(cells: Cells, columns: (Column | undefined)[], reader: Reader): PastedAction | undefined {
  const cell = (of: Column) => cells[columns.indexOf(of)]?.trim() ?? '';
  const what = cell('what');
  if (what === '') return undefined;
  const { text: owner, helpers } = withoutHelpers(cell('owner'), reader.people);
  const due = cell('due');
  const day = dayAtEnd(due, reader.today, reader.language);
  const isDay = day?.before === '';
  return {
    what: plainLine(what),
    owner: owner === '' ? null : namedIn(plainLine(owner), reader.people),
    helpers,
    due: isDay ? day.day : null,
    dueWords: isDay ? '' : plainLine(due),
  };
}

/** "Bo: send the list (by 12 Dec)": the owner is stripped from either end, the date from the end. */
function actionIn(item: string, reader: Reader): PastedAction {
  const found: PastedAction = { what: item, owner: null, helpers: [], due: null, dueWords: '' };
  while (
    takeDay(found, reader) ||
    takeLabelled(found, reader) ||
    takeHelpers(found, reader) ||
    takeOwner(found, reader)
  );
  return { ...found, what: plainLine(found.what.trim()) };
}

const before = new RegExp(
  String.raw`[\s,;(–—|（、،؛-]*(?:(?<!\p{L})(?:${inAnyLanguage(({ by, labels }) => `${by}|${labels.due}`)})[:：]?)?[\s(（]*$`,
  'iu',
);

function takeDay(found: PastedAction, { today, language }: Reader): boolean {
  if (found.due !== null) return false;
  const closed = found.what.replace(/[\s).,;）。]+$/u, (end) =>
    end.includes('.') && /\d\.$/.test(found.what.trim()) ? '.' : '',
  );
  const day = dayAtEnd(closed, today, language);
  const what = day?.before.replace(before, '').trim();
  if (!day || !what) return false;
  Object.assign(found, { what: balanced(what), due: day.day });
  return true;
}

/** "(owner: the printers, due: before the fair)": after a label, any words count as name or day. */
const labelled = new RegExp(
  String.raw`^(?<rest>.*\S)\s*[,;(·–|（、،؛]\s*(?:(?<owner>${inAnyLanguage(({ labels }) => labels.owner)})|${inAnyLanguage(({ labels }) => labels.due)})(?:\s?:\s+|：\s*)(?<said>[^()（）[\],;·|:：、،]{2,80}?)\s*[)）]?[.。]?$`,
  'iu',
);

function takeLabelled(found: PastedAction, { people }: Reader): boolean {
  const { rest, owner, said } = labelled.exec(found.what)?.groups ?? {};
  if (rest === undefined || said === undefined) return false;
  if (owner === undefined ? found.dueWords !== '' || found.due !== null : found.owner !== null) return false;
  const name = plainLine(said);
  if (owner === undefined) found.dueWords = name;
  else found.owner = namedIn(name, people);
  found.what = balanced(rest);
  return true;
}

function takeHelpers(found: PastedAction, { people }: Reader): boolean {
  if (found.helpers.length > 0) return false;
  const { text, helpers } = withoutHelpers(found.what, people);
  if (helpers.length === 0) return false;
  Object.assign(found, { what: balanced(text), helpers });
  return true;
}

const and = inAnyLanguage((words) => words.and);
const withNames = new RegExp(
  String.raw`^(?<rest>.*\S)\s*[,;(·–（、،؛]\s*(?:${inAnyLanguage((words) => words.with)})(?:\s+|：\s*)(?<names>[^()（）]{2,300}?)\s*[)）]?[.。]?$`,
  'iu',
);

/** Takes helpers from "Lay the pages out (with Eli and Bo)" if all of them are members. */
function withoutHelpers(text: string, people: readonly Pickable[]): { text: string; helpers: Action['helpers'] } {
  const { rest, names } = withNames.exec(text)?.groups ?? {};
  const helpers = names === undefined ? [] : namesIn(names, people, and);
  const isClear = helpers.every(({ id }) => id !== null) && helpers.length <= mostHelpers;
  return rest !== undefined && isClear ? { text: rest, helpers } : { text, helpers: [] };
}

function takeOwner(found: PastedAction, { people }: Reader): boolean {
  if (found.owner !== null) return false;
  const leading = /^(?:@\s*)?(?<name>[^:：–—()@]{2,60}?)\s*(?:(?::|\s[–—-])\s+|：\s*)(?<rest>.+)$/u.exec(found.what);
  const trailing =
    /^(?<rest>.+?)(?:\s+[–—-]\s*|\s*[(|[,;（、،؛]\s*|\s+(?=@))@?\s*(?<name>[^()（）[\]|,;、،@:：]{2,60}?)\s*[)\]）]?\s*[.;,。]?$/u.exec(
      found.what,
    );
  const mentioned = /^@\s*(?<name>\p{L}+(?: \p{Lu}\p{L}+)?)\s+(?<rest>.+)$/u.exec(found.what);
  for (const groups of [leading?.groups, mentioned?.groups, trailing?.groups]) {
    const member = memberCalled(groups?.['name'] ?? '', people);
    if (!member || !groups?.['rest']) continue;
    Object.assign(found, { what: balanced(groups['rest'].replace(/[\s,;|–—-]+$/u, '')), owner: member });
    return true;
  }
  return false;
}

function balanced(text: string): string {
  const isOpen = text.split(/[(（]/u).length > text.split(/[)）]/u).length;
  return isOpen ? text.replace(/\s*[(（]\s*$/u, '') : text;
}
