import fc from 'fast-check';
import * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** Values that random data would hardly ever hit, by schema: existing ids, time zones. */
export type Known = ReadonlyMap<Schema, fc.Arbitrary<unknown>>;

/** Valid values of a schema. Fails for a schema kind that the contract hasn't used before; add it here. */
export function taken(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const given = known.get(schema);
  if (given) return given;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textFor(schema, def);
    case 'number':
      return numberFor(def);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'nullable':
      return fc.option(taken(def.innerType, known), { nil: null });
    case 'default':
      return taken(def.innerType, known);
    case 'pipe':
      return taken(def.in, known);
    case 'optional':
      return fc.option(taken(def.innerType, known), { nil: undefined });
    case 'array':
      return fc.array(taken(def.element, known), {
        minLength: limitsOf(def).least ?? 0,
        maxLength: limitsOf(def).most ?? 10,
      });
    case 'union':
      return fc.oneof(...def.options.map((option) => taken(option, known)));
    case 'object': {
      const fields = Object.entries(def.shape).map(([name, field]) => [name, taken(field, known)] as const);
      return fc.record(Object.fromEntries(fields));
    }
    // No body demands all keys of one.
    case 'record':
      return fc.dictionary(taken(def.keyType, known).map(String), taken(def.valueType, known), { maxKeys: 3 });
    default:
      throw new Error(`The contract has a kind of schema that no values are made for yet: ${def.type}`);
  }
}

type Def<Type extends string> = Extract<z.core.$ZodTypes['_zod']['def'], { type: Type }>;

function textFor(schema: Schema, def: Def<'string'>): fc.Arbitrary<string> {
  const { least = 0, most = 1_000, pattern } = limitsOf(def);
  if (pattern) return fc.stringMatching(pattern);
  const any = fc.string({
    unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), anyCharacter),
    minLength: least,
    maxLength: most,
  });
  const longest = fc.constantFrom('x', 'ß', '"', '\\', '<').map((one) => one.repeat(most));
  const words = fc.constantFrom(
    'By Friday',
    '<b>bold</b>',
    '[a](javascript:0)',
    '${1}',
    "'; drop table meeting; --",
    '👩‍🏭',
    '٤',
  );
  const some = fc.oneof({ weight: 4, arbitrary: any }, { weight: 2, arbitrary: words }, longest);
  return some.filter((text) => z.safeParse(schema, text).success);
}

const anyCharacter = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });

function numberFor(def: Def<'number'>): fc.Arbitrary<number> {
  const { least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER } = limitsOf(def);
  const small = fc.integer({ min: Math.max(least, 0), max: Math.min(most, 2) });
  const edge = fc.constantFrom(least, most, 2 ** 31 - 1, 2 ** 31).filter((one) => one >= least && one <= most);
  return fc.oneof({ weight: 8, arbitrary: small }, fc.integer({ min: least, max: most }), edge);
}

function limitsOf(def: {
  checks?: readonly Schema[] | readonly z.core.$ZodCheck[] | undefined;
  pattern?: RegExp | undefined;
}) {
  const limits: { least?: number; most?: number; pattern?: RegExp } = def.pattern ? { pattern: def.pattern } : {};
  for (const check of def.checks ?? []) {
    const rule = check._zod.def as {
      check: string;
      minimum?: number;
      maximum?: number;
      value?: number;
      pattern?: RegExp;
    };
    if (rule.check === 'min_length' && rule.minimum !== undefined) limits.least = rule.minimum;
    if (rule.check === 'max_length' && rule.maximum !== undefined)
      limits.most = Math.min(limits.most ?? Infinity, rule.maximum);
    if (rule.check === 'greater_than' && rule.value !== undefined) limits.least = rule.value;
    if (rule.check === 'less_than' && rule.value !== undefined) limits.most = rule.value;
    if (rule.check === 'string_format' && rule.pattern) limits.pattern = rule.pattern;
  }
  return limits;
}

export function faulty(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const fault = fc.record({ at: fc.nat(), of: fc.nat(), with: fc.constantFrom(...wrong) });
  return fc.tuple(values, fc.array(fault, { minLength: 1, maxLength: 3 })).map(([value, faults]) => {
    const whole: Holder = { value: structuredClone(value) };
    for (const { at, of, with: wrongValue } of faults) {
      const places = placesIn(whole);
      const place = places[at % places.length];
      const spoil = spoiling[of % spoiling.length];
      if (place && spoil) spoil(place, structuredClone(wrongValue));
    }
    return whole.value;
  });
}

type Holder = Record<string, unknown>;

interface FieldSlot {
  holder: Holder;
  name: string;
}

const spoiling: ((place: FieldSlot, wrongValue: unknown) => void)[] = [
  ({ holder, name }, wrongValue) => set(holder, name, wrongValue),
  ({ holder, name }, wrongValue) => set(holder, name, wrongValue),
  ({ holder, name }) => Reflect.deleteProperty(holder, name),
  ({ holder, name }) => set(holder, name, [holder[name]]),
  ({ holder, name }) =>
    set(
      holder,
      name,
      Array.from({ length: 101 }, () => holder[name]),
    ),
  ({ holder, name }) => set(holder, name, asText(holder[name])),
  ({ holder, name }) => set(holder, name, `${asText(holder[name])}\u0000`),
  ({ holder }, wrongValue) => set(holder, '__proto__', wrongValue),
  ({ holder }, wrongValue) => set(holder, 'constructor', wrongValue),
  ({ holder }, wrongValue) => set(holder, 'tenant', wrongValue),
  ({ holder }, wrongValue) => set(holder, 'x'.repeat(5_000), wrongValue),
];

/** Also sets `__proto__`, which an assignment would not make a property. */
function set(holder: Holder, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function placesIn(holder: Holder): FieldSlot[] {
  return Object.entries(holder).flatMap(([name, value]) => {
    const inside = typeof value === 'object' && value !== null ? placesIn(value as Holder) : [];
    return [{ holder, name }, ...inside];
  });
}

const deep: unknown = JSON.parse(`${'[{"a":'.repeat(300)}1${'}]'.repeat(300)}`);

const wrongNumbers = [0, -0, -1, 1.5, 1e308, 2 ** 31, 2 ** 53, -(2 ** 63), 1e-9];
const wrongDays = ['2026-02-30', '0000-00-00', '10000-01-01', '2026-13-01', '-000001-01-01'];
const hidden = ['\u0000', '\u202E', '\u2066x', '\ud800', 'a\udc00', 'UTC\u0000'];
const suspicious = ['0', 'null', '[object Object]', 'Europe/Nowhere', '../../etc', '{"$gt":""}', '%00'];

const wrong: unknown[] = [
  ...wrongNumbers,
  ...wrongDays,
  ...hidden,
  ...suspicious,
  null,
  true,
  false,
  '',
  [],
  {},
  [[]],
  { length: 1 },
  { toString: 1 },
  'x'.repeat(501),
  'é'.repeat(20_000),
  '00000000-0000-0000-0000-000000000000',
  deep,
];
