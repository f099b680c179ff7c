import type { Router } from 'express';
import * as contract from '#contract/person/reflection.ts';
import type { Person } from '#contract/wire/people.ts';
import { gone } from '#contract/rules/people.ts';
import { visibleText } from '#contract/rules/text.ts';
import { knownZone } from '../../core/day.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { selfOf, type TenantAt } from '../../core/scope.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import { metBetween } from '../../meeting/hosted.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import * as readers from './readers.ts';
import { managerProblems } from './rules.ts';
import { listReflections, uncount } from './store.ts';
import { sentOf } from './view.ts';

export function readerRoutes(router: Router, services: Services): void {
  servePerson(router, services, contract.saveReflectionSetting, saveReflectionSetting);
  serve(router, services, contract.nameManager, nameManager);
  servePerson(router, services, contract.endManager, endManager);
  servePerson(router, services, contract.answerAsksToRead, answerAsksToRead);
  servePerson(router, services, contract.markReflectionRead, markReflectionRead);
  serve(router, services, contract.readNextTime, readNextTime);
}

const saveReflectionSetting: Handler<typeof contract.saveReflectionSetting> = async (
  { self, caller, body },
  { db, live },
) => {
  const { timeZone, weekday, countsForInsights } = body;
  const counts = countsForInsights ? (1 as const) : (0 as const);
  await transaction(db, async (trx) => {
    const set = { time_zone: knownZone(timeZone) ?? 'UTC', weekday, counts };
    await readers.saveSetting(trx, self, { author: caller, set });
    if (!countsForInsights) await uncount(trx, self);
  });
  announceTo(live, self, [self.id]);
  return {};
};

const nameManager: Handler<typeof contract.nameManager> = async ({ at, caller, people, body }, { db, live, now }) => {
  refuseFields(managerProblems(body.person, caller.id, people));
  const self = selfOf(caller);
  const manager = { id: body.person, name: people.get(body.person)?.name ?? '' };
  const before = await transaction(db, async (trx) => {
    const setting = await readers.findSetting(trx, self);
    // A second click asks nobody twice, and doesn't undo a yes.
    if (readerNow(setting)?.id === manager.id) return undefined;
    if (await readers.hasDeclined(trx, self, { manager: manager.id, nowMs: now() }))
      refuseFields([{ field: 'person', code: 'declined_lately' }]);
    const asked = { manager_id: manager.id, manager_name: manager.name, manager_state: 'asked' as const };
    await readers.saveSetting(trx, self, { author: callerAsPerson(caller, people), set: asked });
    if (setting?.manager_id != null) await readers.withdrawUnread(trx, self, setting.manager_id);
    return readerNow(setting)?.id;
  });
  announceTo(live, at, [self.id, before, manager.id]);
  return {};
};

const endManager: Handler<typeof contract.endManager> = async ({ self, caller }, { db, live }) => {
  const before = await transaction(db, async (trx) => {
    const setting = await readers.findSetting(trx, self);
    if (setting?.manager_id == null) return undefined;
    const nobody = { manager_id: null, manager_name: null, manager_state: null };
    await readers.saveSetting(trx, self, { author: caller, set: nobody });
    await readers.withdrawUnread(trx, self, setting.manager_id);
    return readerNow(setting)?.id;
  });
  announceTo(live, self, [self.id, before]);
  return {};
};

const answerAsksToRead: Handler<typeof contract.answerAsksToRead> = async (
  { self, params, body },
  { db, live, now },
) => {
  const answers = body.isYes
    ? ([['asked', 'accepted']] as const)
    : ([
        ['asked', 'declined'],
        ['accepted', 'ended'],
      ] as const);
  const author = await transaction(db, async (trx) => {
    for (const [from, to] of answers) {
      const found = await readers.answerAsking(trx, self, { asking: params.asking, from, to });
      if (found === undefined) continue;
      const declined = { tenant: self.tenant, author: found, manager: self.id, nowMs: now() };
      if (to === 'declined') await readers.keepDeclined(trx, declined);
      if (to !== 'accepted') await readers.withdrawUnread(trx, selfOf({ ...self, id: found }), self.id);
      return found;
    }
    throw new AppError('not_found', 'Nobody asks the caller under this id');
  });
  announceTo(live, self, [self.id, author]);
  return {};
};

const markReflectionRead: Handler<typeof contract.markReflectionRead> = async (
  { self, params: { reflection }, body },
  { db, live, now },
) => {
  const author = await transaction(db, async (trx) => {
    const [written] = await readers.listWritten(trx, self, reflection);
    if (!written) throw new AppError('not_found', 'Nothing was written to the caller under this id');
    const read = { reflection, sending: body.sending, answer: visibleText(body.answer), nowMs: now() };
    const isRead = await readers.markRead(trx, self, read);
    if (!isRead) throw new AppError('stale', 'Its author has sent it again');
    return written.author_id;
  });
  announceTo(live, self, [self.id, author]);
  return {};
};

const readNextTime: Handler<typeof contract.readNextTime> = async ({ at, meeting, caller }, { db }) => {
  const rows = await listReflections(db, selfOf(caller));
  for (const row of rows) {
    const sent = sentOf(row);
    if (!sent || row.sent_at === null || sent.nextSeries !== at.chat) continue;
    const isNext = row.sent_at < meeting.started_at && !(await metBetween(db, at, row.sent_at, meeting.started_at));
    const { nextWhen: when, nextThen: act } = sent.text;
    return { next: isNext && when + act !== '' ? { when, act } : null };
  }
  return { next: null };
};

/** A manager who hasn't answered gets it too, and reads it once they accept. */
export function readerNow(setting: readers.SettingRow | undefined): Person | null {
  if (!setting || setting.manager_id === null || setting.manager_id === gone.id) return null;
  const { manager_id: id, manager_name: name, manager_state: state } = setting;
  return state === 'asked' || state === 'accepted' ? { id, name: name ?? '' } : null;
}

/** Each of these people's own pages, if they have any open. */
export function announceTo(live: Services['live'], at: TenantAt, ids: readonly (string | null | undefined)[]): void {
  for (const id of new Set(ids)) if (id != null && id !== gone.id) live.announce(selfOf({ ...at, id }), 'home');
}
