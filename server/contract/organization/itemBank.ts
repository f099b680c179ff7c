import * as z from 'zod/mini';
import { behaviourId } from './behaviour.ts';
import { itemFormats, itemGroups, itemScales, itemSelections } from '../rules/organization/itemBank.ts';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { language, nothing } from '../wire/values.ts';

/** In every language that we speak: what leaves the house is read by others than the reader. */
const inEachLanguage = z.record(language, z.string());

const itemTexts = z.strictObject({
  question: z.string(),
  answers: z.array(z.strictObject({ code: z.int(), label: z.string() })),
});

/** A question as it can be asked elsewhere. Permanent: the wording may change, with its version; the id never does. */
export const item = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z_]{0,59}$/)),
  version: z.int(),
  group: z.enum(itemGroups),
  scale: z.enum(itemScales),
  /** In the languages in which it is written. */
  texts: z.partialRecord(language, itemTexts),
});
export type Item = z.infer<typeof item>;

/** Questions, never answers. */
export const readItemBank = endpoint({
  method: 'get',
  path: '/api/organization/item-bank',
  audience: 'comms',
  body: nothing,
  response: z.strictObject({ items: z.array(item) }),
});

export const itemOrder = z.strictObject({
  which: z.enum(itemSelections),
  languages: z.array(language).check(z.minLength(1), z.maxLength(language.options.length)),
  format: z.enum(itemFormats),
});
export type ItemOrder = z.infer<typeof itemOrder>;

/** Answers an address outside of Teams' frame, which answers the file for a minute. */
export const orderItems = endpoint({
  method: 'post',
  path: '/api/organization/item-bank/files',
  audience: 'comms',
  body: itemOrder,
  response: z.strictObject({ address: z.string() }),
});

/** A text about each behaviour for a town hall, without anything about a person, a series or a comment. */
export const readBriefings = endpoint({
  method: 'get',
  path: '/api/organization/briefings',
  audience: 'comms',
  body: nothing,
  response: z.strictObject({
    briefings: z.array(
      z.strictObject({
        behaviour: behaviourId,
        /** The same as long as the texts are. */
        edition: z.string(),
        names: inEachLanguage,
        texts: inEachLanguage,
      }),
    ),
  }),
});
export type Briefing = AnswerOf<typeof readBriefings>['briefings'][number];
