import * as z from 'zod/mini';

/** A person types at most this many characters into one field. */
export const lineLength = 500;

/** A list holds at most this many items. */
export const listLength = 100;

/** Control characters, and the marks that reverse reading order: both can make a card say what nobody wrote. */
const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** What a person types into one field; may be empty while they are typing. */
export const line = z.string().check(
  z.maxLength(lineLength),
  z.refine((text) => text.search(hidden) === -1 && text.isWellFormed(), { params: { code: 'control_characters' } }),
);

/** Spaces and invisible characters: zero-width marks, soft hyphens, Hangul fillers, the empty Braille cell. */
const unseen = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether the text shows nothing on screen and so counts as empty. */
export function isBlankText(text: string): boolean {
  return unseen.test(text);
}

/** A text from elsewhere, such as a name in a directory, as a line takes it. */
export function plainLine(text: string): string {
  return text.replaceAll(hidden, '').slice(0, lineLength).toWellFormed();
}

/** A list that a person fills. */
export function list<Item extends z.core.$ZodType>(item: Item) {
  return z.array(item).check(z.maxLength(listLength));
}

/** Made by whoever creates the thing, so that asking twice creates it once. */
export const id = z.uuid();

/** Epoch milliseconds. */
export const instant = z.int();

/** An instant that somebody chooses. A `Date` holds no more (ECMAScript, time values); formatting more than that throws. */
export const chosenInstant = instant.check(z.minimum(-8.64e15), z.maximum(8.64e15));

/** Counts the saves of something; a save names the one it changes, 0 for the first. Databases keep it in 32 bits. */
export const version = z.int().check(z.minimum(0), z.maximum(2 ** 31 - 2));

/** A day without a time, as a calendar shows it: `2026-11-21`. */
export const day = z.iso.date();

/** The device's IANA time zone, which the server may not know: some devices report `Etc/Unknown` or nothing. */
export const timeZone = z.string().check(z.maxLength(64));

/** The languages Bookend speaks. */
export const language = z.enum(['en', 'de']);
export type Language = z.infer<typeof language>;

/** The answer of a request that has nothing to say beyond "done". */
export const done = z.strictObject({});

/** The body of a request that says everything in its path. */
export const nothing = z.optional(z.strictObject({}));
