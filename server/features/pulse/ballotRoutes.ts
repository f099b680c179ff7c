import type { Router } from 'express';
import * as contract from '#contract/meeting/pulse.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { atOf } from '../../core/scope.ts';
import { transaction } from '../../platform/database/database.ts';
import { AppError } from '../../core/errors.ts';
import { serveUnnamed, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { hashOf, isAdmitted } from '../../platform/admission/keys.ts';
import { ofPulse, spendToken } from '../../platform/admission/store.ts';
import { findPool, spendTicket } from './pool.ts';
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
  const at = atOf(pulse);
  return transaction(db, async (trx) => {
    const current = await store.findPulse(trx, at);
    if (!current || !store.isOpen(current, now())) return { accepted: false, reason: 'closed' };
    if (!(await spendToken(trx, ofPulse, { at, token: hashOf(token) })))
      return { accepted: false, reason: 'already_cast' };
    const questions = contract.questions.parse(JSON.parse(current.questions_json));
    await store.saveCounters(trx, at, JSON.stringify(count(JSON.parse(current.counters_json), questions, body)));
    if (questions.comment && !isBlankText(body.comment)) await store.addComment(trx, at, body.comment.trim());
    return { accepted: true };
  });
};

/** A ticket says that one more person answered, not who or what: the pool's key signs one per person. */
const sendTicket: Handler<typeof contract.sendTicket> = async ({ params, body }, { db }) => {
  const known = await findPool(db, params.pool);
  if (!known) return { accepted: false, reason: 'closed' };
  const token = Buffer.from(body.token, 'base64url');
  if (!isAdmitted(known.public_key, token, Buffer.from(body.signature, 'base64url')))
    return { accepted: false, reason: 'not_admitted' };
  return transaction(db, async (trx) => {
    // Released in the meantime: a late ticket would be stored forever.
    if (!(await findPool(trx, params.pool))) return { accepted: false, reason: 'closed' };
    if (!(await spendTicket(trx, known, hashOf(token)))) return { accepted: false, reason: 'already_sent' };
    return { accepted: true };
  });
};
