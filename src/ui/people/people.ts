/** Somebody to pick. */
export interface Pickable {
  id: string;
  /** Empty if the directory has none. */
  name: string;
  /** Tells namesakes apart. */
  mail?: string | undefined;
  isExternal?: boolean | undefined;
}

/** An entry in a picker. */
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

/** Everybody with a display name; members without a name get a placeholder and come last. */
export function shownPeople(people: readonly Pickable[], nameless: (isExternal: boolean) => string): Pickable[] {
  const [named, others] = [people.filter(({ name }) => name !== ''), people.filter(({ name }) => name === '')];
  return [...named, ...others.map((one) => ({ ...one, name: nameless(one.isExternal === true) }))];
}

/** Name and details in one line, for native selects. */
export function toldApart({ name, mail }: Pick<Pickable, 'name' | 'mail'>): string {
  return mail === undefined ? name : `${name} (${mail})`;
}

/** Words for oneself, in Bookend's languages. */
const oneself = new Set(['me', 'myself', 'ich']);

export function isOneself(typed: string): boolean {
  return oneself.has(typed.trim().toLowerCase());
}

/** The people a picker lists for a query; *me* lists the reader first. */
export function offeredFor(people: readonly Pickable[], typed: string, you: string | undefined): readonly Pickable[] {
  const found = matching(people, typed);
  const self = isOneself(typed) ? people.find(({ id }) => id === you) : undefined;
  return self ? [self, ...found.filter((one) => one !== self)] : found;
}

/** Whether Tab and Enter may pick the first person: only after two letters of a word, so that "N.N." stays nobody, and never
 * one of several namesakes. */
export function mayTakeFirst(offered: readonly Pickable[], typed: string): boolean {
  const [first] = offered;
  return (
    /\p{L}{2}/u.test(typed.normalize('NFC')) &&
    first !== undefined &&
    (first.mail === undefined || offered.length === 1 || isOneself(typed))
  );
}

/**
 * People whose name has, for each typed word, a word of its own starting with it; in any order, ignoring accents, case and
 * apostrophes: "soren" finds "Søren", "mueller" and "muller" find "Müller", "Lindqvist, B" finds "Bo Lindqvist". Namesakes are also found by mail.
 */
export function matching<Person extends Pickable>(people: readonly Person[], typed: string): readonly Person[] {
  const wanted = spellings(typed).map(wordsIn);
  if (wanted.every((words) => words.length === 0)) return people;
  const address = typed.trim().toLowerCase();
  return people.filter(({ name, mail }) => {
    const names = spellings(name).map(wordsIn);
    if (mail?.toLowerCase().startsWith(address)) return true;
    return wanted.some((words) => names.some((own) => beginsEach(words, own)));
  });
}

/** Two typed words can't stand for the same word of a name. */
function beginsEach([word, ...rest]: readonly string[], own: readonly string[]): boolean {
  if (word === undefined) return true;
  return own.some((one, index) => one.startsWith(word) && beginsEach(rest, own.toSpliced(index, 1)));
}

/** The one person whose whole name was typed; undefined if there is none, or more than one. */
export function exactly<Person extends Pickable>(people: readonly Person[], typed: string): Person | undefined {
  const found = allCalled(people, typed);
  return found.length === 1 ? found[0] : undefined;
}

/** Everybody whose full name was typed. */
export function allCalled<Person extends Pickable>(people: readonly Person[], typed: string): readonly Person[] {
  if (typed.trim() === '') return [];
  const wanted = new Set(spellings(typed).map(sorted));
  return people.filter(({ name }) => spellings(name).some((spelling) => wanted.has(sorted(spelling))));
}

/** The only person whose name contains this as a whole word, such as a first name. */
export function onlyOneCalled<Person extends Pickable>(people: readonly Person[], word: string): Person | undefined {
  const wanted = spellings(word);
  const found = people.filter(({ name }) =>
    spellings(name).some((spelling) => wordsIn(spelling).some((one) => wanted.includes(one))),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Letters that are no base letter with a mark on it, so that taking the marks away doesn't reach them. */
const folded: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i', þ: 'th', ð: 'd' };

/** Spellings on keyboards without the letter. */
const written: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** The spellings of a text on other keyboards: "müller" as "muller" and "mueller". */
function spellings(text: string): string[] {
  const lower = text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/['’‘ʼ`´\u2066-\u2069]/gu, '');
  return [...new Set([plain(lower), plain(lower.replaceAll(/[äöüøå]/gu, (letter) => written[letter] ?? letter))])];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßøæœłđıþð]/gu, (letter) => folded[letter] ?? letter);
}

function wordsIn(text: string): string[] {
  return text.split(/[\s,.()\-–_]+/u).filter((word) => word !== '');
}

/** Normalizes "Lindqvist, Bo" to match "Bo Lindqvist". */
function sorted(text: string): string {
  return wordsIn(text).toSorted().join(' ');
}
