import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { person } from '../wire/people.ts';
import { instant, line, list, nothing, version } from '../wire/values.ts';
import { cardLineLength, cardReaders } from '../rules/person/preferenceCard.ts';

const cardLine = line.check(z.maxLength(cardLineLength));

export const lines = z.strictObject({
  best: cardLine,
  reach: cardLine,
  avoid: cardLine,
  learn: cardLine,
  ask: cardLine,
});
export type Lines = z.infer<typeof lines>;

/** Teams' id of a chat. An object, so that two windows' choices merge. */
const namedChat = z.strictObject({ id: z.string().check(z.maxLength(256), z.regex(/^[!-~]+$/)) });

export const preferenceCard = z.strictObject({
  ...lines.shape,
  /** `all`: every chat that its author shares with somebody. `named`: only `chats`. */
  readers: z.enum(cardReaders),
  chats: list(namedChat),
});
export type PreferenceCard = z.infer<typeof preferenceCard>;

export const readPreferenceCard = endpoint({
  method: 'get',
  path: '/api/me/preference-card',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ version: z.int(), content: preferenceCard }),
});

/** Refuses with `stale` and the current card if another window saved first. */
export const savePreferenceCard = endpoint({
  method: 'put',
  path: '/api/me/preference-card',
  audience: 'self',
  body: z.strictObject({ version, content: preferenceCard }),
  response: z.strictObject({ version: z.int(), savedAt: instant }),
});

/** Lines with nothing in them are left out, and so are people without any. */
export const visibleCard = z.strictObject({ by: person, lines: z.partial(lines) });
export type VisibleCard = z.infer<typeof visibleCard>;

/** Cards that the chat's other members let it see. `meeting`: the latest one's number in the series, or 0. */
export const readPreferenceCards = endpoint({
  method: 'get',
  path: '/api/series/:series/preference-cards',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ meeting: z.int(), cards: z.array(visibleCard) }),
});
