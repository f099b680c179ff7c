import { randomUUID } from 'node:crypto';
import type { Questions } from '#contract/meeting/pulse.ts';
import { fingerprintOf, holderOf, type AdmissionKeys } from '../../platform/admission/keys.ts';
import { NotPrepared, type Database, type Trx } from '../../platform/database/database.ts';
import type { EndingMeeting } from '../../meeting/ending.ts';
import { chatKey, meetingKey, type At } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { toOpeningTicks } from '../../meeting/view.ts';
import type { Services } from '../../platform/services.ts';
import { freezeElectorate } from './electorate.ts';
import { addPool, findPoolToJoin, listHolders, type PoolRow } from './pool.ts';
import {
  fewestWhoCould,
  isAskedEnough,
  noAnswers,
  pulseMs,
  questionsFor,
  thresholds,
  type QuestionSources,
} from './rules.ts';
import { lastDays, timesAsked } from './invitations.ts';
import * as store from './store.ts';

export type OpenPulse = (trx: Trx, ended: MeetingRow, nowMs: number) => Promise<void>;

export interface OpeningNeeds {
  readAsking: (trx: Trx, hosted: { at: At; meeting: MeetingRow; host: string }) => Promise<QuestionSources>;
  /** Undefined: about nobody, so nobody is asked. */
  mainHost: (from: Database | Trx, meeting: MeetingRow, nowMs: number) => Promise<string | undefined>;
  whoOnlyAttended: (from: Database | Trx, meeting: MeetingRow, people: readonly string[]) => Promise<string[]>;
}

/** Outside the transaction, because generating keys takes too long. */
export async function prepareToOpen(
  { db, now, makeKeys }: Pick<Services, 'db' | 'now' | 'makeKeys'>,
  ending: EndingMeeting,
  needs: OpeningNeeds,
): Promise<OpenPulse> {
  const { at, attendees } = ending;
  const made = await makeKeysToOpen({ db, now, makeKeys }, ending, needs);
  if (!made) return async () => {};
  const { keys } = made;
  let { poolKeys } = made;
  // The waiting pool has been deleted meanwhile, or the chair has moved to somebody without one.
  const mustMakeFirst = () =>
    new NotPrepared(async () => {
      poolKeys = await makeKeys(keyName('pool', at));
    });
  const asked = await timesAsked(db, at, { people: attendees, days: lastDays(now()) });
  return async (trx, meeting, nowMs) => {
    // A meeting that ends twice, after a reopening, keeps its first pulse as it was frozen.
    if (await store.findPulse(trx, at)) return;
    const host = await needs.mainHost(trx, meeting, nowMs);
    if (host === undefined) return;
    const others = attendees.filter((person) => person !== host);
    const electorate = await needs.whoOnlyAttended(trx, meeting, others);
    const joined = await findPoolToJoin(trx, at, host);
    const pool = joined ?? (poolKeys && newPool(at, { host, at: nowMs, keys: poolKeys }));
    if (!pool) throw mustMakeFirst();
    const could = joined ? await listHolders(trx, joined) : new Set<string>();
    for (const person of others) could.add(holderOf(pool.private_key, person));
    if (electorate.length === 0 || could.size < fewestWhoCould) return;
    if (!joined) await addPool(trx, pool);
    const asking = await needs.readAsking(trx, { at, meeting, host });
    await store.addPulse(trx, {
      ...newPulse(
        at,
        questionsFor(toOpeningTicks(meeting), asking, { comment: could.size >= thresholds.comments }),
        nowMs,
      ),
      host,
      pool: pool.id,
      attendees: electorate.filter((person) => !isAskedEnough(asked.get(person) ?? 0)).length,
      fingerprint: fingerprintOf(keys.publicKey),
      private_key: keys.privateKey,
      public_key: keys.publicKey,
    });
    await freezeElectorate(trx, at, { privateKey: keys.privateKey, people: electorate });
  };
}

/** Generates keys only for a pulse that will open, because a meeting can be ended and reopened a hundred times. */
async function makeKeysToOpen(
  { db, now, makeKeys }: Pick<Services, 'db' | 'now' | 'makeKeys'>,
  { at, meeting, attendees }: EndingMeeting,
  needs: OpeningNeeds,
): Promise<{ keys: AdmissionKeys; poolKeys: AdmissionKeys | undefined } | undefined> {
  if (attendees.length === 0 || (await store.findPulse(db, at))) return undefined;
  const host = await needs.mainHost(db, meeting, now());
  if (host === undefined) return undefined;
  const others = attendees.filter((person) => person !== host);
  const waiting = await findPoolToJoin(db, at, host);
  if (!(await areEnough(db, others, waiting))) return undefined;
  if ((await needs.whoOnlyAttended(db, meeting, others)).length === 0) return undefined;
  const [keys, poolKeys] = await Promise.all([
    makeKeys(keyName('pulse', at)),
    waiting ? undefined : makeKeys(keyName('pool', at)),
  ]);
  return { keys, poolKeys };
}

function keyName(purpose: 'pulse' | 'pool', at: At): string {
  return `${purpose} ${at.tenant} ${at.chat} ${at.meeting}`;
}

async function areEnough(from: Database, present: readonly string[], pool: PoolRow | undefined): Promise<boolean> {
  if (present.length >= fewestWhoCould) return true;
  if (!pool || present.length === 0) return false;
  const could = await listHolders(from, pool);
  for (const person of present) could.add(holderOf(pool.private_key, person));
  return could.size >= fewestWhoCould;
}

function newPulse(at: At, questions: Questions, nowMs: number) {
  return {
    ...meetingKey(at),
    ballots: randomUUID(),
    questions_json: JSON.stringify(questions),
    thresholds_json: JSON.stringify(thresholds),
    own_json: null,
    opened_at: nowMs,
    closes_at: nowMs + pulseMs,
    closed_at: null,
    counters_json: JSON.stringify(noAnswers(questions)),
    release: null,
  };
}

function newPool(at: At, { host, at: nowMs, keys }: NewPool): PoolRow {
  const { privateKey: private_key, publicKey: public_key } = keys;
  return { ...chatKey(at), id: randomUUID(), host, private_key, public_key, opened_at: nowMs };
}

interface NewPool {
  host: string;
  at: number;
  keys: AdmissionKeys;
}
