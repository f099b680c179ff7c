/** Somebody to pick. */
export interface Pickable {
  id: string;
  name: string;
}

/** Somebody picked, or (without an id) typed. */
export interface Picked {
  id: string | null;
  name: string;
}

/** Those whose name contains what was typed, whatever the accents and capitals: "soren" finds "Søren", "jose" "José". */
export function matching(people: readonly Pickable[], typed: string): readonly Pickable[] {
  const wanted = plain(typed);
  return wanted === '' ? people : people.filter(({ name }) => plain(name).includes(wanted));
}

/** The one person whose whole name was typed; undefined where there is none, or more than one. */
export function exactly(people: readonly Pickable[], typed: string): Pickable | undefined {
  const found = people.filter(({ name }) => plain(name) === plain(typed));
  return found.length === 1 ? found[0] : undefined;
}

/** Letters that are no base letter with a mark on it, so that taking the marks away doesn't reach them. */
const folded: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i', þ: 'th', ð: 'd' };

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßøæœłđıþð]/gu, (letter) => folded[letter] ?? letter);
}
