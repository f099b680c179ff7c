/** CLDR's pseudo-locale: a reader's language is English, accented and about 40 % longer, so that what doesn't fit shows early. */
const accents: Record<string, string> = {
  a: 'åå',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'éé',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'îî',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ööö',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ûû',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ýý',
  z: 'ž',
};

/** Not texts, but codes that the panel compares with others. */
const codes = new Set(['language']);

/** Texts that Bookend writes into people's own, and recognizes there. */
const recognized = new Set(['mark']);

/** A catalogue's texts, and what its functions say; names, numbers and other values in them stay as they are. */
export function pseudo<Texts>(texts: Texts): Texts {
  return made(texts, []) as Texts;
}

function made(text: unknown, given: readonly string[]): unknown {
  if (typeof text === 'string') return accented(text, given);
  if (typeof text === 'function')
    return (...args: unknown[]) => made(Reflect.apply(text, undefined, args), args.flatMap(stringsIn));
  if (Array.isArray(text)) return text.map((one: unknown) => made(one, given));
  if (typeof text !== 'object' || text === null) return text;
  return Object.fromEntries(
    Object.entries(text).map(([name, one]: [string, unknown]) => [
      name,
      (codes.has(name) && one === 'en') || recognized.has(name) ? one : made(one, given),
    ]),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function accented(text: string, [given, ...others]: readonly string[]): string {
  if (given !== undefined)
    return text
      .split(given)
      .map((part) => accented(part, others))
      .join(given);
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const long = accents[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? long : `${long.charAt(0).toUpperCase()}${long.slice(1)}`;
  });
}
