import type { Router } from 'express';
import type { NotificationChoices } from '#contract/person/activity.ts';
import * as contract from '#contract/lifecycle.ts';
import { chatTopics, personTopics } from '#contract/wire/live.ts';
import { topics, type TopicOf } from '#contract/rules/wire/live.ts';
import { forgetHistory, transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { AppError } from '../../core/errors.ts';
import type { At, ChatAt, TenantAt } from '../../core/scope.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import type { Upkeep } from '../../platform/database/upkeep.ts';
import type { Services } from '../../platform/services.ts';
import { eraseName } from './eraseName.ts';
import { createTenantQueues } from './queues.ts';
import { readOwn } from './exportOwn.ts';
import { readSeries } from './exportSeries.ts';
import * as store from './store.ts';

export interface DataNeeds {
  upkeep: Upkeep;
  openPulseUntil: (trx: Trx, at: At, nowMs: number) => Promise<contract.PulseOpen | undefined>;
  readChoices: (db: Database, self: TenantAt & { id: string }) => Promise<NotificationChoices>;
}

export function lifecycleRoutes(router: Router, services: Services, needs: DataNeeds): void {
  const context = { ...services, ...needs, inTurn: createTenantQueues() };
  serve(router, context, contract.deleteMeeting, deleteMeeting);
  servePerson(router, context, contract.removeName, removeName);
  serve(router, context, contract.exportSeries, exportSeries);
  servePerson(router, context, contract.exportOwn, exportOwn);
}

interface Context extends Services, DataNeeds {
  inTurn: ReturnType<typeof createTenantQueues>;
}

const deleteMeeting: Handler<typeof contract.deleteMeeting, Context> = async (
  { at },
  { db, live, now, upkeep, openPulseUntil },
) => {
  await transaction(db, async (trx) => {
    const current = await openPulseUntil(trx, at, now());
    // It would end the pulse: its answers would be gone, or nobody else could answer.
    if (current) throw new AppError('pulse_open', 'People are still rating this meeting', { current });
    await store.deleteMeeting(trx, upkeep, { at, nowMs: now() });
  });
  await forgetHistory(db);
  announceChange({ live }, [at]);
  return {};
};

const removeName: Handler<typeof contract.removeName, Context> = async (
  { self, hasHungUp },
  { db, live, upkeep, inTurn },
) => {
  const { meetings, chats, people, readers } = await inTurn({ tenant: self.tenant, hasHungUp }, async () => {
    const touched = await eraseName(db, upkeep, self);
    await forgetHistory(db);
    return touched;
  });
  announceChange({ live }, meetings, chats);
  const hosts = await store.listHosts(db, self, meetings);
  for (const name of personTopics) for (const one of [...people, ...hosts]) live.announce(one, name);
  for (const name of readers) live.announce(self, name);
  return { meetings: meetings.length };
};

const exportSeries: Handler<typeof contract.exportSeries, Context> = async (
  { at, caller, hasHungUp },
  { db, now, inTurn, readChoices },
) => ({
  format: 1,
  at: now(),
  series: at.chat,
  ...(await inTurn({ tenant: at.tenant, hasHungUp }, () => readSeries(db, at, caller.id))),
  notifications: await readChoices(db, { ...at, id: caller.id }),
});

const exportOwn: Handler<typeof contract.exportOwn, Context> = async (
  { self, hasHungUp },
  { db, now, upkeep, inTurn, readChoices },
) => ({
  format: 1,
  at: now(),
  own: await inTurn({ tenant: self.tenant, hasHungUp }, () => readOwn(db, upkeep.tables, self)),
  notifications: await readChoices(db, self),
});

export function announceChange({ live }: Pick<Services, 'live'>, meetings: At[], chats: ChatAt[] = []): void {
  const allChats = new Map([...meetings, ...chats].map((at) => [at.chat, at]));
  for (const name of chatTopics)
    if (isOfChat(name)) for (const at of allChats.values()) live.announce(at, name);
    else for (const at of meetings) live.announce(at, name);
}

function isOfChat(name: (typeof chatTopics)[number]): name is TopicOf<'chat'> {
  return topics[name] === 'chat';
}
