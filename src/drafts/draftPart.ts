import type { FieldProblem } from '#contract/wire/problem.ts';
import { explainField } from '../api/explain.ts';
import { fieldsOf } from '../api/problem.ts';
import { isItems, type Conflict, type Item } from './merge.ts';

export interface DraftPart<T> {
  content: T;
  /** Paths begin with `content.`, unlike those of `conflicts`. */
  fields: FieldProblem[];
  conflicts: Conflict[];
  change: (set: (now: T) => T) => void;
  settleConflict: (path: string, choice: 'mine' | 'theirs') => void;
}

type ItemOf<T, List extends keyof T> = T[List] extends (infer One)[] ? One & Item : never;

/** `content`: the group, or an empty one if there is none yet. */
export function groupIn<T, Name extends keyof T & string>(
  whole: DraftPart<T>,
  name: Name,
  content: NonNullable<T[Name]>,
): DraftPart<NonNullable<T[Name]>> {
  return {
    ...below(whole, { problems: name, conflicts: name }),
    content,
    change: (set) => {
      whole.change((now) => ({ ...now, [name]: set(now[name] ?? content) }));
    },
  };
}

export function itemIn<T, List extends keyof T & string>(
  whole: Omit<DraftPart<T>, 'content'>,
  list: List,
  content: ItemOf<T, List>,
  index: number,
): DraftPart<ItemOf<T, List>> {
  const { id } = content;
  return {
    ...below(whole, { problems: `${list}.${index}`, conflicts: `${list}.${id}` }),
    content,
    change: (set) => {
      whole.change((now) => ({ ...now, [list]: changed(now[list], content, set) }));
    },
  };
}

/** Also marks the fields that a button's request refused, until somebody types. */
export function withRefusals<T>(part: DraftPart<T>, sent: { error: Error | null; reset: () => void }): DraftPart<T> {
  return {
    ...part,
    fields: [...part.fields, ...fieldsOf(sent.error)],
    change: (set) => {
      sent.reset();
      part.change(set);
    },
  };
}

export function setIn<T>(part: DraftPart<T>, set: Partial<T>): void {
  part.change((now) => ({ ...now, ...set }));
}

export function problemIn<T>(
  { fields }: DraftPart<T>,
  name: keyof T & string,
  words: Parameters<typeof explainField>[2],
): string | undefined {
  return explainField(fields, `content.${name}`, words);
}

export function isMarked<T>({ fields, conflicts }: DraftPart<T>, names: readonly (keyof T & string)[]): boolean {
  return names.some(
    (name) =>
      fields.some(({ field }) => isWithin(field, `content.${name}`)) ||
      conflicts.some(({ path }) => isWithin(path, name)),
  );
}

export function isWithin(path: string, of: string): boolean {
  return path === of || path.startsWith(`${of}.`);
}

function below(
  { fields, conflicts, settleConflict }: Omit<DraftPart<never>, 'content' | 'change'>,
  at: { problems: string; conflicts: string },
): Omit<DraftPart<never>, 'content' | 'change'> {
  const start = `content.${at.problems}.`;
  return {
    fields: fields
      .filter(({ field }) => field.startsWith(start))
      .map((one) => ({ ...one, field: `content.${one.field.slice(start.length)}` })),
    conflicts: conflicts
      .filter(({ path }) => path.startsWith(`${at.conflicts}.`))
      .map((one) => ({ ...one, path: one.path.slice(at.conflicts.length + 1) })),
    settleConflict: (path, choice) => {
      settleConflict(`${at.conflicts}.${path}`, choice);
    },
  };
}

function changed<One extends Item>(items: unknown, first: One, set: (now: One) => One): unknown[] {
  const all = isItems(items) ? (items as One[]) : [];
  const index = all.findIndex(({ id }) => id === first.id);
  return index === -1 ? [...all, set(first)] : all.map((one) => (one.id === first.id ? set(one) : one));
}
