import type { Router } from 'express';
import { deleteMeeting, exportSeries, removeName } from '#contract/lifecycle.ts';
import { chatTopics } from '#contract/live.ts';
import { topics, type TopicOf } from '#contract/rules/live.ts';
import { forgetHistory, transaction, type Trx } from '../../platform/database/database.ts';
import { AppError } from '../../core/errors.ts';
import type { At, ChatAt } from '../../core/scope.ts';
import { serve, servePerson } from '../../gate/serve.ts';
import type { Upkeep } from '../../platform/database/upkeep.ts';
import type { Services } from '../../platform/services.ts';
import { eraseName } from './eraseName.ts';
import { createTenantQueues } from './queues.ts';
import { readSeries } from './exportSeries.ts';
import * as store from './store.ts';

/** Dependencies on other features, wired in `needs.ts`. */
export interface DataNeeds {
  upkeep: Upkeep;
  /** The person that the meeting's open pulse is about. */
  openPulseAbout: (trx: Trx, at: At) => Promise<string | undefined>;
}

export function dataRoutes(router: Router, services: Services, { upkeep, openPulseAbout }: DataNeeds): void {
  const { db, now } = services;
  const inTurn = createTenantQueues();

  serve(router, services, deleteMeeting, async ({ at, caller, isOrganizer }) => {
    await transaction(db, async (trx) => {
      const about = await openPulseAbout(trx, at);
      // A new chair must not be able to delete ratings that are meant for somebody else.
      if (about !== undefined && about !== caller.id && !isOrganizer)
        throw new AppError('pulse_open', 'The open pulse is about somebody else');
      await store.deleteMeeting(trx, upkeep, at, now());
    });
    await forgetHistory(db);
    announceChange(services, [at]);
    return {};
  });

  servePerson(router, services, removeName, async ({ self, hasHungUp }) => {
    const { meetings, chats } = await inTurn({ tenant: self.tenant, hasHungUp }, async () => {
      const touched = await eraseName(db, upkeep, self);
      await forgetHistory(db);
      return touched;
    });
    announceChange(services, meetings, chats);
    return { meetings: meetings.length };
  });

  serve(router, services, exportSeries, async ({ at, caller, hasHungUp }) => ({
    format: 1 as const,
    at: now(),
    series: at.chat,
    ...(await inTurn({ tenant: at.tenant, hasHungUp }, () => readSeries(db, at, caller.id))),
  }));
}

/** Makes panels refetch everything about these meetings, and whatever in these chats belongs to no meeting. */
export function announceChange({ live }: Pick<Services, 'live'>, meetings: At[], chats: ChatAt[] = []): void {
  // One notice per chat is enough for a topic of the chat.
  const allChats = new Map([...meetings, ...chats].map((at) => [at.chat, at]));
  for (const name of chatTopics)
    if (isOfChat(name)) for (const at of allChats.values()) live.announce(at, name);
    else for (const at of meetings) live.announce(at, name);
}

function isOfChat(name: (typeof chatTopics)[number]): name is TopicOf<'chat'> {
  return topics[name] === 'chat';
}
