/** Somebody to pick. */
export interface Pickable {
  id: string;
  name: string;
}

/** What a picker shows. */
export interface Choosable {
  id: string | null;
  name: string;
}

declare const isMade: unique symbol;

/** Somebody picked, or (without an id) typed. Only the two functions below make one: an id, a name, and nothing else that
 * the people in a list have, for a request's body refuses unknown fields. */
export interface Picked extends Choosable {
  readonly [isMade]: true;
}

export function pickedPerson({ id, name }: Pickable): Picked {
  return { id, name } as Picked;
}

export function typedName(name: string): Picked {
  return { id: null, name } as Picked;
}

/**
 * Those of whose name some word begins with each word that was typed, in any order and whatever the accents, capitals and
 * apostrophes: "soren" finds "Søren", "mueller" and "muller" find "Müller", "Lindqvist, B" finds "Bo Lindqvist".
 */
export function matching<Person extends Pickable>(people: readonly Person[], typed: string): readonly Person[] {
  const wanted = spellings(typed).map(wordsIn);
  if (wanted.every((words) => words.length === 0)) return people;
  return people.filter(({ name }) => {
    const names = spellings(name).map(wordsIn);
    return wanted.some((words) => names.some((own) => words.every((word) => own.some((one) => one.startsWith(word)))));
  });
}

/** The one person whose whole name was typed; undefined where there is none, or more than one. */
export function exactly<Person extends Pickable>(people: readonly Person[], typed: string): Person | undefined {
  const wanted = new Set(spellings(typed).map(sorted));
  const found = people.filter(({ name }) => spellings(name).some((spelling) => wanted.has(sorted(spelling))));
  return typed.trim() !== '' && found.length === 1 ? found[0] : undefined;
}

/** The one person of whose name this is a whole word, such as the first name. */
export function onlyOneCalled<Person extends Pickable>(people: readonly Person[], word: string): Person | undefined {
  const wanted = spellings(word);
  const found = people.filter(({ name }) =>
    spellings(name).some((spelling) => wordsIn(spelling).some((one) => wanted.includes(one))),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Letters that are no base letter with a mark on it, so that taking the marks away doesn't reach them. */
const folded: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i', þ: 'th', ð: 'd' };

/** How a keyboard without the letter writes it. */
const written: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** The ways in which a text is typed on other keyboards: "müller" as "muller" and "mueller". */
function spellings(text: string): string[] {
  const lower = text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/['’‘ʼ`´]/gu, '');
  return [...new Set([plain(lower), plain(lower.replaceAll(/[äöüøå]/gu, (letter) => written[letter] ?? letter))])];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßøæœłđıþð]/gu, (letter) => folded[letter] ?? letter);
}

function wordsIn(text: string): string[] {
  return text.split(/[\s,.\-–_]+/u).filter((word) => word !== '');
}

/** "Lindqvist, Bo" and "Bo Lindqvist" are one. */
function sorted(text: string): string {
  return wordsIn(text).toSorted().join(' ');
}
