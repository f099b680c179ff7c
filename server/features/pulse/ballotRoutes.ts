import type { Router } from 'express';
import * as contract from '#contract/meeting/pulse.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { atOf, type At } from '../../core/scope.ts';
import { groupCommit } from '../../platform/database/groupCommit.ts';
import { AppError } from '../../core/errors.ts';
import { serveUnnamed, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { hashOf, isAdmitted } from '../../platform/admission/keys.ts';
import { ofPulse, spendToken } from '../../platform/admission/store.ts';
import { findPool, spendTicket, type PoolRow } from './pool.ts';
import { count } from './rules.ts';
import * as store from './store.ts';

/**
 * Accepts what comes with a blind-signed token, which proves that its sender was admitted but not who they are. Nothing
 * is announced: with a notice per ballot the host could see who just put down their phone.
 */
export function ballotRoutes(router: Router, services: Services): void {
  serveUnnamed(router, services, contract.castBallot, castBallot);
  serveUnnamed(router, services, contract.sendTicket, sendTicket);
}

const castBallot: Handler<typeof contract.castBallot> = async ({ params, body }, { db, now }) => {
  const pulse = await store.findByBallots(db, params.pulse);
  if (!pulse) throw new AppError('not_found', 'No such pulse');
  if (!pulse.public_key) return { accepted: false, reason: 'closed' };
  const token = Buffer.from(body.token, 'base64url');
  if (!isAdmitted(pulse.public_key, token, Buffer.from(body.signature, 'base64url')))
    return { accepted: false, reason: 'not_admitted' };
  return countBallot(db, pulse.tenant, { at: atOf(pulse), token: hashOf(token), ballot: body, nowMs: now() });
};

interface Cast {
  at: At;
  token: string;
  ballot: contract.Ballot;
  nowMs: number;
}

const countBallot = groupCommit(
  ({ at }: Cast) => at.meeting,
  async (trx, { at, token, ballot, nowMs }: Cast): Promise<AnswerOf<typeof contract.castBallot>> => {
    const current = await store.findPulse(trx, at);
    if (!current || !store.isOpen(current, nowMs)) return { accepted: false, reason: 'closed' };
    if (!(await spendToken(trx, ofPulse, { at, token }))) return { accepted: false, reason: 'already_cast' };
    const questions = contract.questions.parse(JSON.parse(current.questions_json));
    await store.saveCounters(trx, at, JSON.stringify(count(JSON.parse(current.counters_json), questions, ballot)));
    if (questions.comment && !isBlankText(ballot.comment)) await store.addComment(trx, at, ballot.comment.trim());
    return { accepted: true };
  },
);

/** A ticket says that one more person answered, not who or what: the pool's key signs one per person. */
const sendTicket: Handler<typeof contract.sendTicket> = async ({ params, body }, { db }) => {
  const known = await findPool(db, params.pool);
  if (!known) return { accepted: false, reason: 'closed' };
  const token = Buffer.from(body.token, 'base64url');
  if (!isAdmitted(known.public_key, token, Buffer.from(body.signature, 'base64url')))
    return { accepted: false, reason: 'not_admitted' };
  return countTicket(db, known.tenant, { pool: known, token: hashOf(token) });
};

interface Ticket {
  pool: PoolRow;
  token: string;
}

const countTicket = groupCommit(
  ({ pool }: Ticket) => pool.id,
  async (trx, { pool, token }: Ticket): Promise<AnswerOf<typeof contract.sendTicket>> => {
    // Released in the meantime: a late ticket would be stored forever.
    if (!(await findPool(trx, pool.id))) return { accepted: false, reason: 'closed' };
    if (!(await spendTicket(trx, pool, token))) return { accepted: false, reason: 'already_sent' };
    return { accepted: true };
  },
);
