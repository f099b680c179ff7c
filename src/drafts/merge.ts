export interface Conflict {
  /** `purpose`, or with a list item's id: `actions.<id>.what`. */
  path: string;
  theirs: unknown;
}

export interface Merged<T> {
  content: T;
  conflicts: Conflict[];
}

/**
 * Three-way merge. Items match by id, an edit beats a removal, and if both sides changed a text, mine stays and
 * theirs becomes a conflict.
 */
export function merge<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const content = structuredClone(mine);
  const conflicts: Conflict[] = [];
  mergeFields(base, content, theirs, '', conflicts);
  return { content, conflicts };
}

export function replaceAt<T extends object>(content: T, path: string, value: unknown): T {
  const changed = structuredClone(content);
  const { place, last } = endOf(changed, path);
  const index = isItems(place) ? place.findIndex(({ id }) => id === last) : -1;
  if (isObject(place)) Reflect.set(place, index >= 0 ? index : last, structuredClone(value));
  return changed;
}

export function removeAt<T extends object>(content: T, path: string): T {
  const changed = structuredClone(content);
  const { place, last } = endOf(changed, path);
  if (isItems(place)) {
    const index = place.findIndex(({ id }) => id === last);
    if (index >= 0) place.splice(index, 1);
  } else if (isObject(place)) Reflect.deleteProperty(place, last);
  return changed;
}

export function valueAt(content: object, path: string): unknown {
  const { place, last } = endOf(content, path);
  return child(place, last);
}

function endOf(content: object, path: string): { place: unknown; last: string } {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place: unknown = content;
  for (const name of names) place = child(place, name);
  return { place, last };
}

export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => same(field(one, name), field(other, name)))
  );
}

function mergeFields(base: object, mine: object, theirs: object, at: string, conflicts: Conflict[]): void {
  for (const name of Object.keys(theirs)) {
    const [was, my, their] = [field(base, name), field(mine, name), field(theirs, name)];
    const path = at === '' ? name : `${at}.${name}`;
    if (same(my, their) || same(was, their)) continue;
    if (isItems(my) && isItems(their))
      Reflect.set(mine, name, mergeItems(isItems(was) ? was : [], my, their, path, conflicts));
    else if (same(was, my)) Reflect.set(mine, name, structuredClone(their));
    else if (isGroup(was) && isGroup(my) && isGroup(their)) mergeFields(was, my, their, path, conflicts);
    else conflicts.push({ path, theirs: their });
  }
}

function mergeItems(base: Item[], mine: Item[], theirs: Item[], at: string, conflicts: Conflict[]): Item[] {
  const result: Item[] = [];
  for (const my of mine) {
    const was = base.find(({ id }) => id === my.id);
    const their = theirs.find(({ id }) => id === my.id);
    if (their) mergeFields(was ?? {}, my, their, `${at}.${my.id}`, conflicts);
    if (their || !same(was, my)) result.push(my);
  }
  for (const [index, their] of theirs.entries()) {
    if (mine.some(({ id }) => id === their.id)) continue;
    const was = base.find(({ id }) => id === their.id);
    if (same(was, their)) continue;
    // Inserted after its predecessor in the other list.
    const before = theirs.slice(0, index).findLast(({ id }) => result.some((item) => item.id === id));
    const place = before ? result.findIndex(({ id }) => id === before.id) + 1 : result.length;
    result.splice(place, 0, structuredClone(their));
  }
  return isReordered(base, theirs) && !isReordered(base, mine) ? inOrderOf(theirs, result) : result;
}

function isReordered(base: Item[], items: Item[]): boolean {
  const places = items.flatMap(({ id }) => base.findIndex((one) => one.id === id)).filter((place) => place >= 0);
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}

/** Items missing in the other list stay after their predecessor here. */
function inOrderOf(others: Item[], items: Item[]): Item[] {
  const result = others.flatMap(({ id }) => items.find((one) => one.id === id) ?? []);
  for (const [index, item] of items.entries()) {
    if (result.includes(item)) continue;
    const before = items[index - 1];
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, item);
  }
  return result;
}

export interface Item {
  id: string;
}

export function isItems(value: unknown): value is Item[] {
  return Array.isArray(value) && value.every((item) => isObject(item) && typeof field(item, 'id') === 'string');
}

/** An object with an id (a person) is merged as a whole: a mix of two would be nobody. */
function isGroup(value: unknown): value is object {
  return isObject(value) && !Array.isArray(value) && !('id' in value);
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function field(record: object, name: string): unknown {
  return Reflect.get(record, name);
}

function child(place: unknown, name: string): unknown {
  if (isItems(place)) return place.find(({ id }) => id === name);
  return isObject(place) ? field(place, name) : undefined;
}

export function textOf(theirs: unknown): string {
  if (typeof theirs === 'string') return theirs;
  const name = isObject(theirs) ? field(theirs, 'name') : undefined;
  return typeof name === 'string' ? name : '';
}
