export const storyLength = 280;

/** Silence for this long means no. */
export const answerMs = 14 * 86_400_000;

export const longestToldMs = 366 * 86_400_000;

export const storyChannels = ['intranet', 'newsletter', 'town_hall', 'training'] as const;
export type StoryChannel = (typeof storyChannels)[number];

interface Someone {
  id: string;
  name: string;
}

/**
 * The first name in the text that belongs to somebody in the chat other than the leader: a full name in any case, or one of
 * its words with a capital. Words of the leader's own name may stay.
 */
export function nameIn(text: string, people: Iterable<Someone>, leader: string): string | undefined {
  const all = [...people];
  const allowed = new Set(all.filter(({ id }) => id === leader).flatMap(({ name }) => wordsOf(name)));
  for (const { id, name } of all) {
    if (id === leader) continue;
    const words = wordsOf(name);
    const full = words.join(' ');
    if (words.length > 1 && holds(plain(text).toLowerCase(), full.toLowerCase())) return full;
    const found = words.find((word) => isName(word) && !allowed.has(word) && holds(plain(text), word));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Without what is in brackets, such as "(External)" or "[Sales]". */
function wordsOf(name: string): string[] {
  return plain(name)
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .filter((word) => word !== '');
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ');
}

/** Not "de", "von" or an initial. Scripts without capitals have no such words to leave out. */
function isName(word: string): boolean {
  return word.length > 1 && word.charAt(0) === word.charAt(0).toUpperCase();
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** As whole words, also in the genitive: "Bo’s", "Carlas". */
function holds(text: string, name: string): boolean {
  if (unspaced.test(name)) return text.includes(name);
  const letters = String.raw`[\p{L}\p{M}\p{N}]`;
  // Nothing to escape: a name's words are letters, digits, apostrophes and hyphens.
  return new RegExp(`(?<!${letters})${name}s?(?!${letters})`, 'u').test(text);
}
