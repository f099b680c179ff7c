import { randomUUID } from 'node:crypto';
import type { Trx } from '../database/database.ts';
import type { Meeting } from '../http/scope.ts';
import type { Services } from '../services.ts';
import { makeKeys } from '../admission/keys.ts';
import {
  askedDays,
  dayNumber,
  fewestAttendees,
  isAskedEnough,
  noAnswers,
  pulseMs,
  questionsFor,
  thresholds,
} from './rules.ts';
import * as store from './store.ts';

/** Opens the pulse of a meeting that has ended, in the transaction that ends it. */
export type OpenPulse = (trx: Trx, meeting: Meeting, at: number) => Promise<void>;

/** What this feature needs of others when it opens: what the meeting's host practises, and in which words people are asked. */
export type ReadAsked = (trx: Trx, meeting: Meeting) => Promise<Parameters<typeof questionsFor>[1]>;

/** Makes the pulse's keys, which takes too long for a transaction. `attendees`: everybody in the chat who doesn't host. */
export async function prepareToOpen(
  { db, now }: Services,
  tenant: string,
  attendees: string[],
  readAsked: ReadAsked,
): Promise<OpenPulse> {
  if (attendees.length < fewestAttendees) return async () => {};
  const { privateKey, publicKey } = await makeKeys();
  const asked = await store.timesAsked(db, tenant, attendees, lastDays(now()));
  const willBeAsked = attendees.filter((person) => !isAskedEnough(asked.get(person) ?? 0));
  return async (trx, meeting, at) => {
    const { said_purpose_at, said_frame_at, said_dissent_at } = meeting.meeting;
    const said = { purpose: said_purpose_at, frame: said_frame_at, dissent: said_dissent_at };
    const questions = questionsFor(said, await readAsked(trx, meeting));
    await store.addPulse(trx, {
      ...store.keyOf(meeting),
      ballots: randomUUID(),
      host: meeting.meeting.host_id,
      questions_json: JSON.stringify(questions),
      thresholds_json: JSON.stringify(thresholds),
      own_json: null,
      attendees: willBeAsked.length,
      opened_at: at,
      closes_at: at + pulseMs,
      closed_at: null,
      private_key: privateKey,
      public_key: publicKey,
      counters_json: JSON.stringify(noAnswers(questions)),
      release: null,
    });
  };
}

/** The days within which nobody is asked too often, today included. */
export function lastDays(at: number): readonly [number, number] {
  const today = dayNumber(at);
  return [today - askedDays + 1, today];
}
