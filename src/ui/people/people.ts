export interface Pickable {
  id: string;
  name: string;
  mail?: string | undefined;
  isExternal?: boolean | undefined;
}

export interface Choosable {
  id: string | null;
  name: string;
}

declare const isMade: unique symbol;

/**
 * Picked, or typed (without an id). Only the two functions below create one, without extra fields, because request
 * bodies refuse unknown ones.
 */
export interface Picked extends Choosable {
  readonly [isMade]: true;
}

export function pickedPerson({ id, name }: Pickable): Picked {
  return { id, name } as Picked;
}

export function typedName(name: string): Picked {
  return { id: null, name } as Picked;
}

/** Members without a name get a placeholder and come last. */
export function shownPeople(people: readonly Pickable[], nameless: (isExternal: boolean) => string): Pickable[] {
  const [named, others] = [people.filter(({ name }) => name !== ''), people.filter(({ name }) => name === '')];
  return [...named, ...others.map((one) => ({ ...one, name: nameless(one.isExternal === true) }))];
}

export function nameWithMail({ name, mail }: Pick<Pickable, 'name' | 'mail'>): string {
  return mail === undefined ? name : `${name} (${mail})`;
}

const oneself = new Set(['me', 'myself', 'ich']);

export function isOneself(typed: string): boolean {
  return oneself.has(typed.trim().toLowerCase());
}

/** *me* lists the reader first. */
export function offeredFor(people: readonly Pickable[], typed: string, you: string | undefined): readonly Pickable[] {
  const found = matching(people, typed);
  const self = isOneself(typed) ? people.find(({ id }) => id === you) : undefined;
  return self ? [self, ...found.filter((one) => one !== self)] : found;
}

/**
 * Whether Tab and Enter may pick the first: only after two letters of a word, so that "N.N." stays free text, and
 * never one of several namesakes.
 */
export function mayTakeFirst(offered: readonly Pickable[], typed: string): boolean {
  const [first] = offered;
  return (
    /\p{L}{2}/u.test(typed.normalize('NFC')) &&
    first !== undefined &&
    (first.mail === undefined || offered.length === 1 || isOneself(typed))
  );
}

/**
 * Each typed word has to start a different word of the name; order, accents, case and apostrophes don't matter
 * ("soren": Søren, "mueller": Müller). Namesakes also match by mail.
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

/** Two typed words can't match the same word of a name. */
function beginsEach([word, ...rest]: readonly string[], own: readonly string[]): boolean {
  if (word === undefined) return true;
  return own.some((one, index) => one.startsWith(word) && beginsEach(rest, own.toSpliced(index, 1)));
}

export function exactly<Person extends Pickable>(people: readonly Person[], typed: string): Person | undefined {
  const found = allCalled(people, typed);
  return found.length === 1 ? found[0] : undefined;
}

export function allCalled<Person extends Pickable>(people: readonly Person[], typed: string): readonly Person[] {
  if (typed.trim() === '') return [];
  const wanted = new Set(spellings(typed).map(sorted));
  return people.filter(({ name }) => spellings(name).some((spelling) => wanted.has(sorted(spelling))));
}

/** Matches a whole word of exactly one name, such as a first name. */
export function onlyOneCalled<Person extends Pickable>(people: readonly Person[], word: string): Person | undefined {
  const wanted = spellings(word);
  const found = people.filter(({ name }) =>
    spellings(name).some((spelling) => wordsIn(spelling).some((one) => wanted.includes(one))),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Letters that Unicode decomposition leaves alone. */
const folded: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i', þ: 'th', ð: 'd' };

/** Spellings on keyboards without the letter. */
const written: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** "müller": "muller" and "mueller". */
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

function sorted(text: string): string {
  return wordsIn(text).toSorted().join(' ');
}
