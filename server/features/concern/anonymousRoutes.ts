import type { Router } from 'express';
import { dropConcern } from '#contract/concern.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { hashOf, isAdmitted } from '../../platform/admission/keys.ts';
import { ofBox, spendToken } from '../../platform/admission/store.ts';
import { atOf } from '../../core/scope.ts';
import { transaction } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { serveUnnamed } from '../../gate/serve.ts';
import { listChairs } from '../../meeting/attendance.ts';
import type { Services } from '../../platform/services.ts';
import * as box from './anonymousInbox.ts';
import { isCrowded } from './hiding.ts';
import { withOneMore } from './rules.ts';

/**
 * Accepts an unsigned concern with a blind-signed token, which proves that its sender attends the meeting but not who
 * they are. Nothing is announced: the host could see who just put down their phone.
 */
export function droppingRoutes(router: Router, services: Services): void {
  const { db } = services;

  serveUnnamed(router, services, dropConcern, async ({ params, body }) => {
    const named = await box.findByName(db, params.box);
    if (!named) throw new AppError('not_found', 'No such box');
    if (named.public_key === null) return { accepted: false as const, reason: 'over' as const };
    const token = Buffer.from(body.token, 'base64url');
    if (!isAdmitted(named.public_key, token, Buffer.from(body.signature, 'base64url')))
      return { accepted: false as const, reason: 'not_admitted' as const };
    if (isBlankText(body.text)) refuseFields([{ field: 'text', code: 'empty' }]);
    if (body.kind === 'waiting' && isBlankText(body.from)) refuseFields([{ field: 'from', code: 'empty' }]);
    const at = atOf(named);
    return transaction(db, async (trx) => {
      const current = await box.findBox(trx, at);
      if (!current || current.private_key === null) return { accepted: false as const, reason: 'over' as const };
      if (!(await isCrowded(trx, at, current.private_key, await listChairs(trx, at))))
        return { accepted: false as const, reason: 'gathering' as const };
      if (!(await spendToken(trx, ofBox, at, hashOf(token))))
        return { accepted: false as const, reason: 'already_cast' as const };
      await box.saveLying(trx, at, withOneMore(JSON.parse(current.concerns_json), body));
      return { accepted: true as const };
    });
  });
}
