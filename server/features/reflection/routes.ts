import type { Router } from 'express';
import * as contract from '#contract/person/reflection.ts';
import { visibleText } from '#contract/rules/text.ts';
import { mostCorrections } from '#contract/rules/person/reflection.ts';
import { reflectionFactLine } from '#words/lines/reflectionFact.ts';
import { serverWords } from '#words/serverWords.ts';
import { knownZone } from '../../core/day.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { Self } from '../../core/scope.ts';
import { servePerson, type Handler } from '../../gate/serve.ts';
import { listHosted } from '../../meeting/hosted.ts';
import { listSeriesOf } from '../../meeting/seriesOf.ts';
import type { Database } from '../../platform/database/database.ts';
import { linkInto } from '../../platform/delivery/card.ts';
import type { Services } from '../../platform/services.ts';
import { namesOf, readFacts as factsOfWeek, type FactNeeds } from './facts.ts';
import { announceTo, readerNow } from './readerRoutes.ts';
import { findSetting, listAsking, listWritten } from './readers.ts';
import { mayBegin, sendProblems, weekIn } from './rules.ts';
import * as store from './store.ts';
import { correctionsOf, toAsking, toReflection, toSetting, toWritten } from './view.ts';

const weekMs = 7 * 86_400_000;

type Context = Services & FactNeeds;

export function reflectionRoutes(router: Router, services: Services, needs: FactNeeds): void {
  const context = { ...services, ...needs };
  servePerson(router, services, contract.readReflections, readReflections);
  servePerson(router, context, contract.readFacts, readFacts);
  servePerson(router, services, contract.saveReflection, saveReflection);
  servePerson(router, context, contract.sendReflection, sendReflection);
  servePerson(router, services, contract.takeBackReflection, takeBackReflection);
  servePerson(router, services, contract.deleteReflection, deleteReflection);
  servePerson(router, services, contract.correctReflection, correctReflection);
  servePerson(router, services, contract.skipReflection, skipReflection);
}

const readReflections: Handler<typeof contract.readReflections> = async ({ self }, { db, now }) => {
  const [setting, mine, asking, written, hosted] = await Promise.all([
    findSetting(db, self),
    store.listReflections(db, self),
    listAsking(db, self),
    listWritten(db, self),
    listHosted(db, self, now() - weekMs),
  ]);
  return {
    setting: toSetting(setting),
    isExpected: setting !== undefined || mine.length > 0 || hosted.length > 0,
    mine: mine.map(toReflection),
    asks: asking.map(toAsking),
    written: written.flatMap(toWritten),
  };
};

const readFacts: Handler<typeof contract.readFacts, Context> = async ({ self, body }, context) => {
  const { db, now } = context;
  const [{ facts, practised }, meetings] = await Promise.all([
    factsOfWeek(db, { self, week: body.week, timeZone: zoneOf(body), nowMs: now() }, context),
    listMeetings(context, self, { week: body.week, timeZone: zoneOf(body) }),
  ]);
  return { facts, practised: practised ? namesOf(practised) : null, meetings };
};

async function listMeetings(
  { db, now, config: { catalogAppId, publicUrl } }: Services,
  self: Self,
  { week, timeZone }: { week: string; timeZone: string },
) {
  const series = await listSeriesOf(db, self, now() - 2 * weekMs);
  return series
    .filter(({ at }) => weekIn(timeZone, at) === week)
    .map(({ series: chat, meeting: id, topic }) => ({
      id,
      topic,
      link: linkInto({ chat, tenant: self.tenant, catalogAppId, publicUrl }, { to: 'acknowledgement', meeting: id }),
    }));
}

/** Announces nothing: only the author reads a draft, and their other windows merge at their next save. */
const saveReflection: Handler<typeof contract.saveReflection> = async ({ self, caller, body }, { db, now }) => {
  const of = { self, week: body.week };
  const before = await store.findReflection(db, of);
  refuseRead(before);
  const timeZone = zoneOf(body);
  if (!before && !mayBegin(body.week, timeZone, now())) refuseFields([{ field: 'week', code: 'wrong_type' }]);
  const { version, content } = body;
  const saved = await store.saveReflection(db, of, { author: caller, timeZone, version, content, nowMs: now() });
  if (saved === undefined) throw await stale(db, of);
  return { version: saved, savedAt: now() };
};

const sendReflection: Handler<typeof contract.sendReflection, Context> = async ({ self, body }, context) => {
  const { db, live, now } = context;
  const of = { self, week: body.week };
  const row = await store.findReflection(db, of);
  refuseRead(row);
  if (row?.version !== body.version) throw await stale(db, of);
  const { content } = toReflection(row);
  const { tried, landed, nextWhen, nextThen, saw, nextSeries } = content;
  refuseFields(sendProblems(content));
  const [setting, { facts: known, practised }] = await Promise.all([
    findSetting(db, self),
    factsOfWeek(db, { ...of, timeZone: row.time_zone, nowMs: now() }, context),
  ]);
  // Only what its author saw: a result released in the meantime isn't sent unseen.
  const kept = known.filter(({ id }) => body.facts.includes(id));
  const facts = kept.map((fact) => reflectionFactLine(fact, serverWords[body.language], body.language));
  const { isDone } = content;
  const counted =
    setting?.counts === 1 && practised && isDone !== null
      ? { behaviour: practised.id, version: practised.version, isDone }
      : null;
  const reader = readerNow(setting);
  const isSent = await store.sendReflection(db, of, {
    version: body.version,
    sent: { text: { tried, landed, nextWhen, nextThen, saw, facts }, nextSeries },
    reader,
    counted,
    nowMs: now(),
  });
  if (!isSent) {
    refuseRead(await store.findReflection(db, of));
    throw await stale(db, of);
  }
  announceTo(live, self, [self.id, row.reader_id, reader?.id]);
  return {};
};

const takeBackReflection: Handler<typeof contract.takeBackReflection> = async ({ self, body }, { db, live }) => {
  const row = await ofCaller(db, { self, week: body.week });
  if (!(await store.takeBack(db, { self, week: body.week }))) throw alreadyRead();
  announceTo(live, self, [self.id, row.reader_id]);
  return {};
};

const deleteReflection: Handler<typeof contract.deleteReflection> = async ({ self, body }, { db, live }) => {
  const row = await ofCaller(db, { self, week: body.week });
  if (!(await store.deleteReflection(db, { self, week: body.week }))) throw alreadyRead();
  announceTo(live, self, [self.id, row.reader_id]);
  return {};
};

const correctReflection: Handler<typeof contract.correctReflection> = async ({ self, body }, { db, live, now }) => {
  const of = { self, week: body.week };
  const row = await ofCaller(db, of);
  if (row.read_at === null) throw new AppError('not_found', 'Nobody has read it');
  const text = visibleText(body.text);
  if (text === '') refuseFields([{ field: 'text', code: 'empty' }]);
  const corrections = correctionsOf(row);
  // A second click repeats the last one.
  if (corrections.at(-1)?.text === text) return {};
  if (corrections.length >= mostCorrections) throw new AppError('too_many_here', 'There are enough corrections');
  const after = JSON.stringify([...corrections, { at: now(), text }]);
  const isSaved = await store.saveCorrections(db, of, { before: row.corrections_json, after });
  if (!isSaved) throw new AppError('stale', 'Another window has added a correction');
  // A former manager can no longer read it, and gets no notice.
  const reader = readerNow(await findSetting(db, self))?.id;
  announceTo(live, self, [self.id, reader === row.reader_id ? reader : null]);
  return {};
};

const skipReflection: Handler<typeof contract.skipReflection> = async ({ self, caller, body }, { db, live, now }) => {
  const timeZone = zoneOf(body);
  if (!mayBegin(body.week, timeZone, now())) refuseFields([{ field: 'week', code: 'wrong_type' }]);
  const skipping = { reason: body.reason, author: caller, timeZone, nowMs: now() };
  await store.skipWeek(db, { self, week: body.week }, skipping);
  announceTo(live, self, [self.id]);
  return {};
};

async function ofCaller(db: Database, of: store.OfWeek): Promise<store.ReflectionRow> {
  const row = await store.findReflection(db, of);
  if (!row) throw new AppError('not_found', 'No reflection of that week');
  return row;
}

function refuseRead(row: store.ReflectionRow | undefined): void {
  if (row && row.read_at !== null) throw alreadyRead();
}

function alreadyRead(): AppError {
  return new AppError('already_read', 'Its reader has read it');
}

async function stale(db: Database, of: store.OfWeek): Promise<AppError> {
  const row = await store.findReflection(db, of);
  const current = row && { version: row.version, content: toReflection(row).content };
  return new AppError('stale', 'It was changed in another window', { current });
}

/** Some devices report a zone that nobody knows. */
function zoneOf({ timeZone }: { timeZone: string }): string {
  return knownZone(timeZone) ?? 'UTC';
}
