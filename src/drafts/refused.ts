import type { FieldProblem } from '#contract/wire/problem.ts';
import { isItems, isObject, removeAt, replaceAt, same, textOf, valueAt } from './merge.ts';

interface Substitute {
  path: string;
  value?: unknown;
  isAbsent?: boolean;
}

/** `substitutes`: tried in order until the server accepts one. */
export interface Refusal {
  path: string;
  code: FieldProblem['code'];
  value: unknown;
  substitutes: readonly Substitute[];
}

export function keepable<T extends object>(content: T, refusals: readonly Refusal[]): T {
  let kept = content;
  for (const { substitutes } of standing(content, refusals)) {
    const [first] = substitutes;
    if (first) kept = first.isAbsent ? removeAt(kept, first.path) : replaceAt(kept, first.path, first.value);
  }
  return kept;
}

function standing(content: object, refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter(({ path, value }) => same(valueAt(content, path), value));
}

interface Refused<T> {
  typed: T;
  sent: T;
  base: T;
  fields: readonly FieldProblem[];
}

/** Undefined: substitutes can't help. */
export function learn<T extends object>(
  known: readonly Refusal[],
  { typed, sent, base, fields }: Refused<T>,
): Refusal[] | undefined {
  let refusals = standing(typed, known);
  const seen = new Set<string>();
  for (const { field, code } of fields) {
    const path = pathIn(sent, field, code);
    if (path === undefined) return undefined;
    if (seen.has(path)) continue;
    seen.add(path);
    const before = refusals.find((one) => isAt(one, path));
    const value = valueAt(typed, before?.path ?? path);
    const substitutes = before ? before.substitutes.slice(1) : substitutesFor({ path, code, value, base });
    if (substitutes.length === 0) return undefined;
    const refusal: Refusal = { path: before?.path ?? path, code: before?.code ?? code, value, substitutes };
    refusals = before ? refusals.map((one) => (one === before ? refusal : one)) : [...refusals, refusal];
  }
  return refusals;
}

export interface Unkept {
  fields: FieldProblem[];
  unkept: string[];
}

/** An unknown field isn't something anybody typed. */
export function unkeptIn(content: object, refusals: readonly Refusal[]): Unkept {
  const unkept = standing(content, refusals).filter(({ code }) => code !== 'unknown_field');
  return {
    fields: fieldsOf(content, unkept),
    unkept: unkept.map(({ value }) => textOf(value)).filter((text) => text !== ''),
  };
}

/** Paths as forms use them: with indices, below `content`. */
function fieldsOf(content: object, unkept: readonly Refusal[]): FieldProblem[] {
  return unkept.map(({ path, code }) => {
    let place: unknown = content;
    const names = path.split('.').map((name) => {
      const index = isItems(place) ? place.findIndex(({ id }) => id === name) : -1;
      place = index >= 0 && isItems(place) ? place[index] : isObject(place) ? Reflect.get(place, name) : undefined;
      return index >= 0 ? String(index) : name;
    });
    return { field: `content.${names.join('.')}`, code };
  });
}

function isAt({ path, substitutes: [first] }: Refusal, refused: string): boolean {
  const now = first?.path ?? path;
  return refused === now || refused === path || refused.startsWith(`${now}.`);
}

/** A value that only makes sense as a whole (a person, a list without ids) is replaced as a whole. */
function pathIn(content: object, field: string, code: FieldProblem['code']): string | undefined {
  const [root, ...names] = field.split('.');
  if (root !== 'content' || names.length === 0) return undefined;
  let place: unknown = content;
  const path: string[] = [];
  for (const name of names) {
    if (isNamed(place) && code !== 'unknown_field') break;
    if (Array.isArray(place) && !isItems(place)) break;
    const item = isItems(place) ? place[Number(name)] : undefined;
    path.push(item?.id ?? name);
    place = item ?? (isObject(place) ? Reflect.get(place, name) : undefined);
  }
  return path.join('.');
}

function substitutesFor({
  path,
  code,
  value,
  base,
}: {
  path: string;
  code: FieldProblem['code'];
  value: unknown;
  base: object;
}): Substitute[] {
  if (code === 'unknown_field') return [{ path, isAbsent: true }];
  const before = valueAt(base, path);
  // Somebody who has left the chat can still be named as free text.
  const inWords = isNamed(value) && value.id !== null ? [{ id: null, name: value.name }] : [];
  const blank = typeof value === 'string' ? ['', null] : Array.isArray(value) ? [[]] : [null];
  const fewer =
    isItems(value) && isItems(before) ? [value.filter(({ id }) => before.some((one) => one.id === id))] : [];
  const values = [...inWords, ...fewer, ...(before === undefined ? [] : [before]), ...blank];
  const item = itemOf(base, path);
  return [
    ...values.filter((one) => !same(one, value)).map((one) => ({ path, value: one })),
    ...(item === undefined ? [] : [{ path: item, isAbsent: true }]),
  ];
}

/** Leaving out a new row lets all others be saved. */
function itemOf(base: object, path: string): string | undefined {
  const names = path.split('.');
  if (names.length < 3) return undefined;
  const item = names.slice(0, 2).join('.');
  return valueAt(base, item) === undefined ? item : undefined;
}

function isNamed(value: unknown): value is { id: string | null; name: string } {
  return isObject(value) && 'id' in value && 'name' in value && typeof value.name === 'string';
}
