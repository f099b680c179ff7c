import type { SeriesExport } from '#contract/lifecycle.ts';
import type { Database } from '../../platform/database/database.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import { readMeetings } from './exportMeetings.ts';

const meetingsAtOnce = 20;

type ReadableSeries = Pick<SeriesExport, 'meetings' | 'results' | 'answers' | 'observations' | 'practice'>;

/** All that everybody in the chat may read, plus this reader's own results and practice. */
export async function readSeries(db: Database, at: ChatAt, reader: string): Promise<ReadableSeries> {
  const rows = await db
    .selectFrom('meeting')
    .where((eb) => eb.and(chatKey(at)))
    .selectAll()
    .orderBy('number')
    .execute();
  const read: ReadableSeries = { meetings: [], answers: [], ...(await readOwn(db, at, reader)) };
  for (let from = 0; from < rows.length; from += meetingsAtOnce) {
    const batch = rows.slice(from, from + meetingsAtOnce);
    const { meetings, answers } = await readMeetings(db, at, { meetings: batch, reader });
    read.meetings.push(...meetings);
    read.answers.push(...answers);
    await new Promise(setImmediate);
  }
  return read;
}

async function readOwn(
  db: Database,
  at: ChatAt,
  reader: string,
): Promise<Pick<ReadableSeries, 'results' | 'observations' | 'practice'>> {
  const [results, observations, focuses, cues, intents] = await Promise.all([
    readResults(db, at, reader),
    readObservations(db, at, reader),
    readFocuses(db, at, reader),
    readCues(db, at, reader),
    readIntents(db, at, reader),
  ]);
  return { results, observations, practice: { focuses, cues, intents } };
}

async function readResults(db: Database, at: ChatAt, reader: string): Promise<ReadableSeries['results']> {
  const rows = await db
    .selectFrom('release')
    .where((eb) => eb.and({ ...chatKey(at), host: reader }))
    .select(['id', 'content_json', 'change', 'changed_at'])
    .orderBy('at')
    .execute();
  return rows.map(({ id, content_json, change: sentence, changed_at: changedAt }) => ({
    id,
    batch: JSON.parse(content_json),
    change: sentence !== null && changedAt !== null ? { sentence, at: changedAt } : null,
  }));
}

async function readObservations(db: Database, at: ChatAt, reader: string): Promise<ReadableSeries['observations']> {
  const rows = await db
    .selectFrom('observation')
    .where((eb) => eb.and(chatKey(at)))
    .where((eb) => eb.or([eb('by_id', '=', reader), eb('host', '=', reader)]))
    .select(['meeting', 'by_id', 'by_name', 'handed_at', 'content_json'])
    .orderBy('handed_at')
    .execute();
  return rows.flatMap(({ meeting, by_id, by_name, handed_at: handedAt, content_json }) => {
    if (handedAt === null) return [];
    const { behaviours = null, ...content } = JSON.parse(content_json);
    return [{ meeting, by: { id: by_id, name: by_name }, at: handedAt, content, behaviours }];
  });
}

async function readFocuses(db: Database, at: ChatAt, reader: string): Promise<ReadableSeries['practice']['focuses']> {
  const rows = await db
    .selectFrom('focus')
    .where((eb) => eb.and({ ...chatKey(at), by_id: reader }))
    .select(['behaviour', 'started_at', 'ended_at', 'meetings', 'why'])
    .orderBy('started_at')
    .execute();
  return rows.map(({ behaviour, started_at, ended_at, why }) => ({
    behaviour,
    startedAt: started_at,
    endedAt: ended_at,
    why: why ?? '',
  }));
}

function readCues(db: Database, at: ChatAt, reader: string): Promise<ReadableSeries['practice']['cues']> {
  return db
    .selectFrom('cue_tick')
    .where((eb) => eb.and({ ...chatKey(at), person: reader }))
    .select(['meeting', 'cue'])
    .orderBy('cue')
    .execute();
}

async function readIntents(db: Database, at: ChatAt, reader: string): Promise<ReadableSeries['practice']['intents']> {
  const rows = await db
    .selectFrom('intent')
    .where((eb) => eb.and({ ...chatKey(at), person: reader }))
    .select(['meeting', 'content_json'])
    .execute();
  return rows.map(({ meeting, content_json }) => ({ meeting, ...JSON.parse(content_json) }));
}
