import type { Router } from 'express';
import { deleteMeeting, exportSeries, removeName } from '#contract/data.ts';
import { topic } from '#contract/live.ts';
import { forgetHistory, transaction, type Trx } from '../database/database.ts';
import { AppError } from '../errors.ts';
import type { MeetingKey } from '../http/scope.ts';
import { serve, servePerson } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { eraseName } from './erasing.ts';
import { createTenantQueues } from './queues.ts';
import { readSeries } from './reading.ts';
import * as store from './store.ts';

/** Dependencies on other features, wired in `app.ts`. */
export interface DataNeeds extends Pick<store.DeletionNeeds, 'deletePulseOf'> {
  /** The person that the meeting's open pulse is about. */
  openPulseAbout: (trx: Trx, key: MeetingKey) => Promise<string | undefined>;
}

export function dataRoutes(router: Router, services: Services, needs: DataNeeds): void {
  const { db, now } = services;
  const inTurn = createTenantQueues();

  serve(router, services, deleteMeeting, async ({ meeting, caller, isOrganizer }) => {
    const key = { tenant: meeting.tenant, series: meeting.id, meeting: meeting.meeting.id };
    await transaction(db, async (trx) => {
      const about = await needs.openPulseAbout(trx, key);
      // A new chair must not be able to delete ratings that are meant for somebody else.
      if (about !== undefined && about !== caller.id && !isOrganizer)
        throw new AppError('pulse_open', 'The open pulse is about somebody else');
      await store.deleteMeeting(trx, key, now(), needs);
    });
    await forgetHistory(db);
    announceChange(services, [key]);
    return {};
  });

  servePerson(router, services, removeName, async ({ self, hasHungUp }) => {
    const named = await inTurn({ tenant: self.tenant, hasHungUp }, async () => {
      const meetings = await eraseName(db, self);
      await forgetHistory(db);
      return meetings;
    });
    announceChange(services, named);
    return { meetings: named.length };
  });

  serve(router, services, exportSeries, async ({ series, caller, hasHungUp }) => ({
    format: 1 as const,
    at: now(),
    series: series.id,
    ...(await inTurn({ tenant: series.tenant, hasHungUp }, () => readSeries(db, series, caller.id))),
  }));
}

/** Topics whose notices bear the series; those of the others bear the meeting. */
const seriesTopics: ReadonlySet<string> = new Set(['room', 'support', 'open-items', 'notes', 'focus']);

/** Whatever of these meetings somebody has on the screen is to be read again. */
export function announceChange({ live }: Services, meetings: MeetingKey[]): void {
  for (const name of topic.options) {
    const isOfSeries = seriesTopics.has(name);
    const told = new Map(meetings.map((key) => [isOfSeries ? key.series : key.meeting, key]));
    for (const [id, key] of told) live.announce({ tenant: key.tenant, id: key.series }, { topic: name, id });
  }
}
