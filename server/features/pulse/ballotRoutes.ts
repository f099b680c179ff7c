import type { Router } from 'express';
import { castBallot, questions, sendTicket } from '#contract/pulse.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { atOf } from '../../core/scope.ts';
import { transaction } from '../../platform/database/database.ts';
import { AppError } from '../../core/errors.ts';
import { serveUnnamed } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { hashOf, isAdmitted } from '../../platform/admission/keys.ts';
import { ofPulse, spendToken } from '../../platform/admission/store.ts';
import { findPool, spendTicket } from './pool.ts';
import { count } from './rules.ts';
import * as store from './store.ts';

/**
 * Accepts a ballot with a blind-signed token, which proves that its sender was admitted but not who they are. Nothing
 * is announced: with a notice per ballot the host could see who just put down their phone.
 */
export function castingRoutes(router: Router, services: Services): void {
  const { db, now } = services;

  serveUnnamed(router, services, castBallot, async ({ params, body }) => {
    const pulse = await store.findByBallots(db, params.pulse);
    if (!pulse) throw new AppError('not_found', 'No such pulse');
    if (!pulse.public_key) return { accepted: false as const, reason: 'closed' as const };
    const token = Buffer.from(body.token, 'base64url');
    if (!isAdmitted(pulse.public_key, token, Buffer.from(body.signature, 'base64url')))
      return { accepted: false as const, reason: 'not_admitted' as const };
    const at = atOf(pulse);
    return transaction(db, async (trx) => {
      const current = await store.findPulse(trx, at);
      if (!current || !store.isOpen(current, now())) return { accepted: false as const, reason: 'closed' as const };
      if (!(await spendToken(trx, ofPulse, at, hashOf(token))))
        return { accepted: false as const, reason: 'already_cast' as const };
      const pulseQuestions = questions.parse(JSON.parse(current.questions_json));
      await store.saveCounters(trx, at, JSON.stringify(count(JSON.parse(current.counters_json), pulseQuestions, body)));
      if (pulseQuestions.comment && !isBlankText(body.comment)) await store.addComment(trx, at, body.comment.trim());
      return { accepted: true as const };
    });
  });

  // A ticket stands for one person who answered, without saying who or what: the pool's key signs one per person.
  serveUnnamed(router, services, sendTicket, async ({ params, body }) => {
    const known = await findPool(db, params.pool);
    if (!known) return { accepted: false as const, reason: 'closed' as const };
    const token = Buffer.from(body.token, 'base64url');
    if (!isAdmitted(known.public_key, token, Buffer.from(body.signature, 'base64url')))
      return { accepted: false as const, reason: 'not_admitted' as const };
    return transaction(db, async (trx) => {
      // Released in the meantime: a late ticket would be stored for ever.
      if (!(await findPool(trx, params.pool))) return { accepted: false as const, reason: 'closed' as const };
      if (!(await spendTicket(trx, known, hashOf(token))))
        return { accepted: false as const, reason: 'already_sent' as const };
      return { accepted: true as const };
    });
  });
}
