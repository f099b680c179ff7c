import type { Router } from 'express';
import * as contract from '#contract/meeting/pulse.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import { AppError } from '../../core/errors.ts';
import { atOf, type At } from '../../core/scope.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import { hasChaired } from '../../meeting/attendance.ts';
import { hashOf, holderOf, isBelowModulus, openSigner } from '../../platform/admission/keys.ts';
import type { Signing } from '../../platform/admission/signing.worker.ts';
import { addAdmission, findAdmission, ofPulse } from '../../platform/admission/store.ts';
import type { Trx } from '../../platform/database/database.ts';
import { groupCommit } from '../../platform/database/groupCommit.ts';
import type { Services } from '../../platform/services.ts';
import { mayRate } from './electorate.ts';
import { noteAsked, wasAskedEnough } from './invitations.ts';
import { admitTicket, findPoolOf, type PoolRow } from './pool.ts';
import { dayNumber } from './rules.ts';
import * as store from './store.ts';

export function admissionRoutes(router: Router, services: Services): void {
  serve(router, { ...services, sign: openSigner(services.stopping) }, contract.admit, admit);
}

interface Context extends Services {
  sign: ReturnType<typeof openSigner>;
}

const admit: Handler<typeof contract.admit, Context> = async (
  { at, meeting, isHost, isFormerChair, caller, body },
  { db, now, sign },
) => {
  // This includes whoever had the chair after a reopening and gave it back.
  if (isHost || isFormerChair || (await hasChaired(db, meeting, caller.id)))
    throw new AppError('attendee_only', 'The host does not rate their own meeting');
  const admitted = await noteAdmission(db, at.tenant, { at, person: caller.id, nowMs: now(), ...body });
  if (admitted instanceof AppError) throw admitted;
  if (typeof admitted === 'string') return { admitted: false, reason: admitted };
  const signature = await sign(admitted.signing);
  return { admitted: true, signature, ticket: admitted.ticket && (await sign(admitted.ticket)) };
};

interface AdmissionRequest extends BodyOf<typeof contract.admit> {
  at: At;
  person: string;
  nowMs: number;
}

function rowOf({ at, person }: AdmissionRequest): string {
  return `${at.meeting} ${person}`;
}

function wrong(field: 'blinded' | 'ticket'): AppError {
  return new AppError('invalid', 'Some fields are invalid', { fields: [{ field, code: 'wrong_type' }] });
}

const noteAdmission = groupCommit(rowOf, async (trx, { at, person, nowMs, ...body }: AdmissionRequest) => {
  const [token, ticket] = [body.blinded, body.ticket].map((text) => text && Buffer.from(text, 'base64url'));
  const pulse = await store.findPulse(trx, at);
  if (!pulse) return new AppError('not_found', 'This meeting has no pulse yet');
  const { private_key, public_key } = pulse;
  if (!token || !store.isOpen(pulse, nowMs) || !private_key || !public_key) return 'closed';
  if (!(await mayRate(trx, pulse, person)))
    return new AppError('attendee_only', 'Only people who attended from beginning to end can rate this meeting');
  if (!isBelowModulus(public_key, token)) return wrong('blinded');
  const pool = ticket ? await findPoolOf(trx, pulse) : undefined;
  if (pool && ticket && !isBelowModulus(pool.public_key, ticket)) return wrong('ticket');
  const refused = await admitToken(trx, { ...pulse, private_key }, { person, token, nowMs });
  if (refused) return refused;
  return {
    signing: { privateKey: private_key, blinded: body.blinded },
    ticket: pool && ticket ? await admitToPool(trx, pool, { person, ticket }) : null,
  };
});

/** Undefined: it may be signed, or is a retry. */
async function admitToken(
  trx: Trx,
  pulse: store.PulseRow & { private_key: string },
  { person, token, nowMs }: { person: string; token: Buffer; nowMs: number },
): Promise<'already_admitted' | 'let_off' | undefined> {
  const at = atOf(pulse);
  const holder = holderOf(pulse.private_key, person);
  const before = await findAdmission(trx, ofPulse, { at, holder });
  if (before !== undefined) return before === hashOf(token) ? undefined : 'already_admitted';
  if (await wasAskedEnough(trx, at, { person, nowMs })) return 'let_off';
  await addAdmission(trx, ofPulse, { at, holder, blinded: hashOf(token) });
  await noteAsked(trx, at, { person, day: dayNumber(nowMs) });
  return undefined;
}

/** Null if another ticket was already signed for this person. */
async function admitToPool(
  trx: Trx,
  pool: PoolRow,
  { person, ticket }: { person: string; ticket: Buffer },
): Promise<Signing | null> {
  const holder = holderOf(pool.private_key, person);
  const isTheirs = await admitTicket(trx, pool, { holder, blinded: hashOf(ticket) });
  return isTheirs ? { privateKey: pool.private_key, blinded: ticket.toString('base64url') } : null;
}
