import { randomInt } from 'node:crypto';
import type { Router } from 'express';
import * as contract from '#contract/person/coach.ts';
import { kindsToGrant, plainCode, spacedCode } from '#contract/rules/person/coach.ts';
import { dayIn, knownZone } from '../../core/day.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { Caller } from '../../core/people.ts';
import { selfOf, type Self } from '../../core/scope.ts';
import { servePerson, serveTenant, type Handler } from '../../gate/serve.ts';
import { transaction, type Trx } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { codeFrom, codeMs, expiryProblems, grantMs, midnightOf, mostGrants, mostOver, shown } from './rules.ts';
import * as store from './store.ts';
import { listChoices, toGranted, toGrant, type CoachNeeds } from './view.ts';

type Context = Services & CoachNeeds;

export function coachRoutes(router: Router, services: Services, needs: CoachNeeds): void {
  const context = { ...services, ...needs };
  servePerson(router, context, contract.readMyGrants, readMyGrants);
  servePerson(router, context, contract.findCoach, findCoach);
  servePerson(router, context, contract.grantCoach, grantCoach);
  servePerson(router, context, contract.extendGrant, extendGrant);
  servePerson(router, context, contract.revokeGrant, revokeGrant);
  servePerson(router, context, contract.shareThing, shareThing);
  serveTenant(router, context, contract.makeCode, makeCode);
  serveTenant(router, context, contract.readCoached, readCoached);
  serveTenant(router, context, contract.readPage, readPage);
}

const readMyGrants: Handler<typeof contract.readMyGrants, Context> = async ({ self }, context) => {
  const rows = await store.listGrants(context.db, self);
  return { grants: await Promise.all(rows.map((row) => toGrant(context, self, row))) };
};

const findCoach: Handler<typeof contract.findCoach, Context> = async ({ self, body }, context) => {
  const { coach_name: name } = await coachByCode(context, self, body.code);
  return { name };
};

const grantCoach: Handler<typeof contract.grantCoach, Context> = async ({ self, caller, params, body }, context) => {
  const { db, live, now } = context;
  const made = await store.findGrant(db, self, params.grant);
  if (made) return repeated(made, self);
  refuseFields(expiryProblems(body.expiresAt, now()));
  const code = await coachByCode(context, self, body.code);
  const grant: store.GrantRow = {
    tenant: self.tenant,
    id: params.grant,
    leader_id: self.id,
    leader_name: caller.name,
    coach_id: code.coach_id,
    coach_name: code.coach_name,
    kinds_json: JSON.stringify(kindsToGrant.filter((kind) => body.kinds.includes(kind))),
    is_earlier_too: body.isEarlierToo ? 1 : 0,
    time_zone: knownZone(body.timeZone) ?? 'UTC',
    granted_at: now(),
    expires_at: body.expiresAt,
  };
  const isNew = await transaction(db, (trx) => addGrant(trx, self, { grant, code }));
  // A double click: the first one has used the code.
  if (!isNew) return repeated(await store.findGrant(db, self, grant.id), self);
  announceTo(live, self, grant.coach_id);
  return {};
};

const extendGrant: Handler<typeof contract.extendGrant, Context> = async ({ self, params }, { db, live, now }) => {
  const end = { id: params.grant, nowMs: now(), expiresAt: now() + grantMs };
  announceTo(live, self, await store.changeEnd(db, self, end));
  return {};
};

/** The coach's open pages read again at the notice, and get `not_found`. */
const revokeGrant: Handler<typeof contract.revokeGrant, Context> = async ({ self, params }, { db, live, now }) => {
  const end = { id: params.grant, nowMs: now(), expiresAt: now() };
  announceTo(live, self, await store.changeEnd(db, self, end));
  return {};
};

const shareThing: Handler<typeof contract.shareThing, Context> = async ({ self, params, body }, context) => {
  const { db, live, now } = context;
  const grant = await store.findGrant(db, self, params.grant);
  if (!grant || grant.leader_id !== self.id || grant.expires_at <= now()) throw notFound();
  const choices = await listChoices(context, self, grant);
  if (!choices.some(({ kind, id }) => kind === body.kind && id === body.thing)) throw notFound();
  const sharing = { kind: body.kind, thing: body.thing };
  await (body.isShared ? store.share(db, grant, sharing, now()) : store.unshare(db, grant, sharing));
  announceTo(live, self, grant.coach_id);
  return {};
};

const makeCode: Handler<typeof contract.makeCode, Context> = async ({ tenantAt, caller }, { db, now }) => {
  refuseInsights(caller);
  const code = codeFrom((below) => randomInt(below));
  const expiresAt = now() + codeMs;
  await store.replaceCode(db, tenantAt, { coach: { id: caller.id, name: caller.name }, code, expiresAt });
  return { code: spacedCode(code), expiresAt };
};

const readCoached: Handler<typeof contract.readCoached, Context> = async ({ caller }, { db, now }) => {
  refuseInsights(caller);
  const rows = await store.listCoached(db, selfOf(caller), now());
  return { coached: rows.map((row) => ({ ...toGranted(row), leader: { id: row.leader_id, name: row.leader_name } })) };
};

const readPage: Handler<typeof contract.readPage, Context> = async ({ tenantAt, caller, params, body }, context) => {
  const { db, now, coachReaders } = context;
  refuseInsights(caller);
  const grant = await store.findGrant(db, tenantAt, params.grant);
  if (grant?.coach_id !== caller.id || grant.expires_at <= now()) throw notFound();
  const { kinds } = toGranted(grant);
  if (!kinds.includes(body.kind)) throw notFound();
  const leader = selfOf({ ...tenantAt, id: grant.leader_id });
  await refuseManager(context, leader, caller.id);
  const items = await coachReaders[body.kind](leader, grant.is_earlier_too === 1 ? 0 : grant.granted_at);
  const shared = await store.listShared(db, tenantAt, grant.id);
  // No notice to the leader: it would tell them the minute.
  await store.noteReading(db, grant, { kind: body.kind, readOn: midnightOf(dayIn(grant.time_zone, now())) });
  return { items: shown(body.kind, items, shared) };
};

async function coachByCode(context: Context, self: Self, typed: string): Promise<store.CodeRow> {
  const { db, now } = context;
  const found = await store.findCode(db, self, { code: plainCode(typed), nowMs: now() });
  if (!found) throw noSuchCode();
  if (found.coach_id === self.id) refuseFields([{ field: 'code', code: 'oneself' }]);
  await refuseManager(context, self, found.coach_id);
  return found;
}

/** False if the code is used up. */
async function addGrant(
  trx: Trx,
  self: Self,
  { grant, code }: { grant: store.GrantRow; code: store.CodeRow },
): Promise<boolean> {
  if (!(await store.useUpCode(trx, code))) return false;
  const nowMs = grant.granted_at;
  await store.endEarlier(trx, self, { coach: grant.coach_id, nowMs });
  if ((await store.countGrants(trx, self, nowMs)) >= mostGrants)
    throw new AppError('too_many_here', 'There is no room for more coaches');
  await store.addGrant(trx, grant);
  await store.forgetOld(trx, self, { nowMs, kept: mostOver });
  return true;
}

function repeated(made: store.GrantRow | undefined, self: Self): Record<string, never> {
  if (!made) throw noSuchCode();
  if (made.leader_id !== self.id) throw notFound();
  return {};
}

function announceTo(live: Services['live'], self: Self, coach: string | undefined): void {
  if (coach === undefined) throw notFound();
  live.announce(selfOf({ ...self, id: coach }), 'home');
  live.announce(self, 'home');
}

/** Readers of an organization's figures must not also read single leaders'. Only the coach's own token has the role. */
function refuseInsights({ roles }: Caller): void {
  if (roles.has('Insights.Read')) throw new AppError('reads_insights', 'The coach also reads insights');
}

async function refuseManager({ managerOf }: CoachNeeds, leader: Self, coach: string): Promise<void> {
  if ((await managerOf(leader)) === coach) throw new AppError('manager_coaches', 'The coach is the leader’s manager');
}

function noSuchCode(): AppError {
  return new AppError('invalid', 'No such code', { fields: [{ field: 'code', code: 'no_such_code' }] });
}

function notFound(): AppError {
  return new AppError('not_found', 'No such grant');
}
