import { isolate } from '#contract/rules/typedText.ts';

const made = new WeakMap<object, unknown>();

/** The texts of a section, whose functions isolate what people typed, so that no caller can forget to. */
export function isolating<Texts>(texts: Texts): Texts {
  if (typeof texts === 'function') return once(texts, () => isolated(texts));
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return texts;
  return once(texts, () =>
    Object.fromEntries(Object.entries(texts).map(([name, text]: [string, unknown]) => [name, isolating(text)])),
  );
}

/** The same text is the same function at each rendering. */
function once<Texts extends object>(texts: Texts, make: () => unknown): Texts {
  if (!made.has(texts)) made.set(texts, make());
  return made.get(texts) as Texts;
}

function isolated(text: Function) {
  return (...given: unknown[]): unknown =>
    Reflect.apply(
      text,
      undefined,
      given.map((one) => (typeof one === 'string' ? isolate(one) : one)),
    );
}
