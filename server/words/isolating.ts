import type { Frame } from '#contract/meeting/meeting.ts';
import type { Sight } from '#contract/meeting/pulse.ts';
import { isolate } from '#contract/rules/typedText.ts';

const made = new WeakMap<object, unknown>();

/** The texts of a section in `language`, whose functions isolate what people typed, so that no caller can forget to. */
export function isolating<Texts>(texts: Texts, language: string): Texts {
  if (typeof texts === 'function') return once(texts, () => isolated(texts, language));
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return texts;
  return once(texts, () =>
    Object.fromEntries(
      Object.entries(texts).map(([name, text]: [string, unknown]) => [name, isolating(text, language)]),
    ),
  );
}

/** For parts that bring their own marks: `around`, in cards. */
const place = '\0';

/** What texts choose by: with marks they would find nothing. */
const codes: Record<Frame | Sight | typeof place, true> = {
  [place]: true,
  host_decides: true,
  consensus: true,
  consent: true,
  vote: true,
  delegated: true,
  no_decision: true,
  saw: true,
  did_not: true,
  could_not_tell: true,
};

/** The same text is the same function at each rendering. */
function once<Texts extends object>(texts: Texts, make: () => unknown): Texts {
  if (!made.has(texts)) made.set(texts, make());
  return made.get(texts) as Texts;
}

function isolated(text: Function, language: string) {
  return (...given: unknown[]): unknown =>
    Reflect.apply(
      text,
      undefined,
      given.map((one) => isolatedIn(one, language)),
    );
}

function isolatedIn(given: unknown, language: string): unknown {
  if (typeof given === 'string') return Object.hasOwn(codes, given) ? given : isolate(given, language);
  if (Array.isArray(given)) return given.map((one: unknown) => isolatedIn(one, language));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, one]: [string, unknown]) => [name, isolatedIn(one, language)]),
  );
}
