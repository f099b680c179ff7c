import * as z from 'zod/mini';
import { notificationChoices } from './person/activity.ts';
import { behaviourId } from './organization/behaviour.ts';
import { cue, intent } from './meeting/cue.ts';
import { decision } from './meeting/decision.ts';
import { endpoint } from './wire/endpoint.ts';
import { frame, openingTicks, stage } from './meeting/meeting.ts';
import { observation } from './meeting/observer.ts';
import { actionChange, questionClosing } from './meeting/openItems.ts';
import { checkIn, ownedAction, moved } from './meeting/ownership.ts';
import { named, person } from './wire/people.ts';
import { release } from './meeting/pulse.ts';
import { filed } from './meeting/recap.ts';
import { section } from './meeting/handover.ts';
import { day, done, id, instant, line, nothing } from './wire/values.ts';

/** With `pulse_open`, as `current`. A host may close the pulse from `mayCloseAt` on. */
export const pulseOpen = z.strictObject({ closesAt: instant, mayCloseAt: instant });
export type PulseOpen = z.infer<typeof pulseOpen>;

/**
 * Deletes a meeting with its opening, decisions, recap and actions. Ratings that wait stay in their pool, released
 * results stay, and so does the chat card, which belongs to Teams. Nobody may delete it while its pulse is open
 * (`pulse_open`): the person who deletes it would choose which answers count.
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
 * Removes the caller's id and name from every meeting of their tenant. Typed text stays, and anonymous ratings can't
 * be found. Anybody who is named or hosts again afterwards is stored again.
 */
export const removeName = endpoint({
  method: 'delete',
  path: '/api/me/name',
  audience: 'self',
  body: nothing,
  cost: 200,
  response: z.strictObject({ meetings: z.int() }),
});

/** Only what the reader may see: shared recaps and decisions, and a host's own released results. */
export const seriesExport = z.strictObject({
  /** Format version: incremented when readers of older exports would misread newer ones. */
  format: z.literal(1),
  at: instant,
  series: z.string(),
  meetings: z.array(
    z.strictObject({
      id,
      topic: z.string(),
      host: person,
      stage,
      startedAt: instant,
      closedAt: z.nullable(instant),
      purpose: z.string(),
      frame: z.nullable(frame),
      decider: z.nullable(named),
      said: openingTicks,
      decisions: z.array(decision),
      sections: z.array(z.pick(section, { kind: true, title: true, to: true })),
      recap: z.nullable(filed),
      done: z.array(id),
      accepted: z.array(id),
      moved: z.array(z.strictObject({ action: id, ...moved.shape, to: day })),
      changes: z.array(z.strictObject({ action: id, ...actionChange.shape })),
      closed: z.array(z.strictObject({ question: id, ...questionClosing.shape })),
    }),
  ),
  results: z.array(release),
  /** The reader's own answers to actions and check-ins; nobody else's. */
  answers: z.array(
    z.strictObject({
      meeting: id,
      action: id,
      answer: ownedAction.shape.answer,
      checkIns: z.array(z.strictObject({ ...z.omit(checkIn, { id: true }).shape, agreed: z.nullable(day) })),
    }),
  ),
  observations: z.array(observation),
  practice: z.strictObject({
    focuses: z.array(
      z.strictObject({ behaviour: behaviourId, startedAt: instant, endedAt: z.nullable(instant), why: line }),
    ),
    cues: z.array(z.strictObject({ meeting: id, cue })),
    intents: z.array(z.strictObject({ meeting: id, ...intent.shape })),
  }),
  notifications: notificationChoices,
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

export const ownExport = z.strictObject({
  format: z.literal(1),
  at: instant,
  /** By table: only rows that the caller wrote, as they are stored. */
  own: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  notifications: notificationChoices,
});
export type OwnExport = z.infer<typeof ownExport>;

/** All that the caller wrote outside any chat. No series' export has it. */
export const exportOwn = endpoint({
  method: 'get',
  path: '/api/me/export',
  audience: 'self',
  body: nothing,
  cost: 20,
  response: ownExport,
});
