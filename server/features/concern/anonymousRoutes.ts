import type { Router } from 'express';
import * as contract from '#contract/meeting/concern.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { hashOf, isAdmitted } from '../../platform/admission/keys.ts';
import { ofBox, spendToken } from '../../platform/admission/store.ts';
import { atOf } from '../../core/scope.ts';
import { transaction } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { serveUnnamed, type Handler } from '../../gate/serve.ts';
import { listChairs } from '../../meeting/attendance.ts';
import type { Services } from '../../platform/services.ts';
import * as inbox from './anonymousInbox.ts';
import { isCrowded } from './hiding.ts';
import { withOneMore } from './rules.ts';

/**
 * Accepts an unsigned concern with a blind-signed token, which proves that its sender attends the meeting but not who
 * they are. Nothing is announced: the host could see who just put down their phone.
 */
export function anonymousRoutes(router: Router, services: Services): void {
  serveUnnamed(router, services, contract.dropConcern, dropConcern);
}

const dropConcern: Handler<typeof contract.dropConcern> = async ({ params, body }, { db }) => {
  const named = await inbox.findByName(db, params.box);
  if (!named) throw new AppError('not_found', 'No such box');
  if (named.public_key === null) return { accepted: false, reason: 'over' };
  const token = Buffer.from(body.token, 'base64url');
  if (!isAdmitted(named.public_key, token, Buffer.from(body.signature, 'base64url')))
    return { accepted: false, reason: 'not_admitted' };
  if (isBlankText(body.text)) refuseFields([{ field: 'text', code: 'empty' }]);
  if (body.kind === 'waiting' && isBlankText(body.from)) refuseFields([{ field: 'from', code: 'empty' }]);
  const at = atOf(named);
  return transaction(db, async (trx) => {
    const current = await inbox.findBox(trx, at);
    if (!current || current.private_key === null) return { accepted: false, reason: 'over' };
    const { private_key: privateKey, concerns_json } = current;
    if (!(await isCrowded(trx, at, { privateKey, chaired: await listChairs(trx, at) })))
      return { accepted: false, reason: 'gathering' };
    if (!(await spendToken(trx, ofBox, { at, token: hashOf(token) })))
      return { accepted: false, reason: 'already_cast' };
    await inbox.saveLying(trx, at, withOneMore(JSON.parse(concerns_json), body));
    return { accepted: true };
  });
};
