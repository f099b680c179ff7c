import * as z from 'zod/mini';
import { behaviourId } from './behaviour.ts';
import { cue, intent } from './cue.ts';
import { decision } from './decision.ts';
import { endpoint } from './wire/endpoint.ts';
import { frame, openingTicks, stage } from './meeting.ts';
import { observation } from './observer.ts';
import { actionChange, questionClosing } from './openItems.ts';
import { checkIn, mine, moved } from './ownership.ts';
import { named, person } from './wire/people.ts';
import { release } from './pulse.ts';
import { filed } from './recap.ts';
import { section } from './handover.ts';
import { day, done, id, instant, line, nothing } from './wire/values.ts';

/**
 * Deletes a meeting with its opening, decisions, recap, actions, and ratings if they are still open. Closed ratings keep
 * waiting in their pool; released results stay, and so does the card in the chat, which belongs to Teams. While its pulse is
 * open, only the organizer or, as host, the person it is about may delete it (`pulse_open`).
 */
export const deleteMeeting = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting',
  audience: 'host',
  body: nothing,
  cost: 20,
  response: done,
});

/**
 * Removes the caller's id and name from every meeting of their tenant. What people typed stays, and ratings can't be
 * found: nobody knows whose they are. Who is named or hosts again after it is named again.
 */
export const removeName = endpoint({
  method: 'delete',
  path: '/api/me/name',
  audience: 'self',
  body: nothing,
  cost: 200,
  /** In how many meetings they were named. */
  response: z.strictObject({ meetings: z.int() }),
});

/** A series as its reader may see it: shared recaps and decisions, and a host's own released results. */
export const seriesExport = z.strictObject({
  /** Format version: incremented when readers of older exports would misread newer ones. */
  format: z.literal(1),
  at: instant,
  series: z.string(),
  /** Oldest first. */
  meetings: z.array(
    z.strictObject({
      id,
      host: person,
      stage,
      startedAt: instant,
      closedAt: z.nullable(instant),
      /** The opening's, once the meeting has started; empty and null before. */
      purpose: z.string(),
      frame: z.nullable(frame),
      decider: z.nullable(named),
      said: openingTicks,
      decisions: z.array(decision),
      /** What somebody took on from the host. */
      sections: z.array(z.pick(section, { kind: true, title: true, to: true })),
      /** As it was shared last; null: never. */
      recap: z.nullable(filed),
      /** The recap's actions that are ticked as done. */
      done: z.array(id),
      /** Those that their owners have accepted as they are. */
      accepted: z.array(id),
      /** Those that were given another date after they were shared. */
      moved: z.array(z.strictObject({ action: id, ...moved.shape, to: day })),
      /** The later changes to its actions, oldest first. */
      changes: z.array(z.strictObject({ action: id, ...actionChange.shape })),
      /** Its closed questions. */
      closed: z.array(z.strictObject({ question: id, ...questionClosing.shape })),
    }),
  ),
  results: z.array(release),
  /** What the reader has said to the recaps' actions that are theirs, and to each check-in that was planned: nobody else's. */
  answers: z.array(
    z.strictObject({
      meeting: id,
      action: id,
      answer: mine.shape.answer,
      checkIns: z.array(z.strictObject({ ...z.omit(checkIn, { id: true }).shape, agreed: z.nullable(day) })),
    }),
  ),
  /** Observers' sheets that its reader wrote, or that were handed over to them. */
  observations: z.array(observation),
  /** What the reader practised, ticked and intended as a host: nobody else's. */
  practice: z.strictObject({
    focuses: z.array(
      z.strictObject({ behaviour: behaviourId, startedAt: instant, endedAt: z.nullable(instant), why: line }),
    ),
    cues: z.array(z.strictObject({ meeting: id, cue })),
    intents: z.array(z.strictObject({ meeting: id, ...intent.shape })),
  }),
});
export type SeriesExport = z.infer<typeof seriesExport>;

export const exportSeries = endpoint({
  method: 'get',
  path: '/api/series/:series/export',
  audience: 'member',
  body: nothing,
  cost: 20,
  response: seriesExport,
});
