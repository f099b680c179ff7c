import * as z from 'zod/mini';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { named, person, personId } from '../wire/people.ts';
import { done, id, instant, line, list, nothing } from '../wire/values.ts';
import { acknowledgementKinds } from '../rules/meeting/acknowledgement.ts';

export const acknowledgementKind = z.enum(acknowledgementKinds);
export type AcknowledgementKind = z.infer<typeof acknowledgementKind>;

/** An empty list of recipients is the whole team. */
export const acknowledgement = z.strictObject({
  id,
  at: instant,
  by: person,
  to: z.array(named),
  kind: acknowledgementKind,
  what: line,
  outcome: line,
});
export type Acknowledgement = z.infer<typeof acknowledgement>;

export const acknowledgementsRead = 50;

export const readAcknowledgements = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/acknowledgements',
  audience: 'member',
  body: nothing,
  response: z.strictObject({
    acknowledgements: z.array(acknowledgement),
    total: z.int(),
    isLeftOff: z.boolean(),
  }),
});

/** Thanks one, several, or the whole team, during the meeting. The panel's id is the idempotency key. Refuses `to` with
 * `not_in_chat` or `oneself`; `what` may be empty only for thanks. */
export const acknowledge = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/acknowledgements/:acknowledgement',
  audience: 'member',
  body: z.strictObject({
    to: list(personId),
    /** Names of people outside the chat. */
    others: z._default(list(line), []),
    kind: acknowledgementKind,
    what: line,
    outcome: line,
  }),
  response: acknowledgement,
});

export const takeBackAcknowledgement = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/acknowledgements/:acknowledgement',
  audience: 'author',
  body: nothing,
  response: done,
});

export const leaveOff = endpoint({
  method: 'put',
  path: '/api/series/:series/left-off',
  audience: 'member',
  body: z.strictObject({ isLeftOff: z.boolean() }),
  response: done,
});

export const latelyMeetings = 5;

/** Newcomers joined in one of this many latest meetings, and not in the series' first. */
export const newcomerMeetings = 12;

export const readAcknowledging = endpoint({
  method: 'get',
  path: '/api/series/:series/acknowledging',
  audience: 'host',
  body: nothing,
  response: z.strictObject({
    meetings: z.int(),
    unacknowledged: z.array(person),
    counts: z.strictObject({
      total: z.int(),
      byKind: z.record(acknowledgementKind, z.int()),
      withOutcome: z.int(),
      byOthers: z.int(),
    }),
    /**
     * In which of their meetings newcomers were first acknowledged, counted from 1; null: not yet. In the order they
     * joined.
     */
    newcomers: z.array(z.strictObject({ person, first: z.nullable(z.int()) })),
  }),
});
export type Acknowledging = AnswerOf<typeof readAcknowledging>;
