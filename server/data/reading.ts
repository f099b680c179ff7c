import type { SeriesExport } from '#contract/data.ts';
import type { Database } from '../database/database.ts';
import { decisionIn } from '../database/rows.ts';
import type { Series } from '../http/scope.ts';

/** What everybody in the chat may read of the series; `results` are those about this reader, `practice` is their own. */
export async function readSeries(
  db: Database,
  series: Series,
  reader: string,
): Promise<Pick<SeriesExport, 'meetings' | 'results' | 'observations' | 'practice'>> {
  const own = { tenant: series.tenant, series: series.id };
  const readers = { ...own, person: reader };
  const [meetings, decisions, recaps, ticked, releases, sheets, handed, focuses, ticks, intents] = await Promise.all([
    db
      .selectFrom('meeting')
      .where((eb) => eb.and(own))
      .selectAll()
      .orderBy('number')
      .execute(),
    db
      .selectFrom('decision')
      .where((eb) => eb.and(own))
      .selectAll()
      .where('state', '!=', 'draft')
      .orderBy('at')
      .execute(),
    db
      .selectFrom('recap')
      .where((eb) => eb.and(own))
      .select(['meeting', 'filed_json'])
      .where('filed_json', 'is not', null)
      .execute(),
    db
      .selectFrom('action')
      .where((eb) => eb.and(own))
      .select(['meeting', 'id'])
      .where('done_at', 'is not', null)
      .execute(),
    db
      .selectFrom('release')
      .where((eb) => eb.and(own))
      .select(['id', 'content_json', 'change', 'changed_at'])
      .where('host', '=', reader)
      .orderBy('at')
      .execute(),
    db
      .selectFrom('observation')
      .where((eb) => eb.and(own))
      .where((eb) => eb.or([eb('by_id', '=', reader), eb('host', '=', reader)]))
      .select(['meeting', 'by_id', 'by_name', 'handed_at', 'content_json'])
      .orderBy('handed_at')
      .execute(),
    db
      .selectFrom('section')
      .where((eb) => eb.and(own))
      .where('state', '=', 'accepted')
      .select(['meeting', 'content_json'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('focus')
      .where((eb) => eb.and({ ...own, by_id: reader }))
      .select(['behaviour', 'started_at', 'ended_at', 'meetings', 'why'])
      .orderBy('started_at')
      .execute(),
    db
      .selectFrom('cue_tick')
      .where((eb) => eb.and(readers))
      .select(['meeting', 'cue'])
      .orderBy('cue')
      .execute(),
    db
      .selectFrom('intent')
      .where((eb) => eb.and(readers))
      .select(['meeting', 'content_json'])
      .execute(),
  ]);
  const decided = Map.groupBy(decisions, ({ meeting }) => meeting);
  const done = Map.groupBy(ticked, ({ meeting }) => meeting);
  const taken = Map.groupBy(handed, ({ meeting }) => meeting);
  const filed = new Map(recaps.map(({ meeting, filed_json }) => [meeting, filed_json]));
  return {
    meetings: meetings.map((row) => {
      const { purpose, frame, decider } = JSON.parse(row.opening_json);
      const isTold = row.stage !== 'open';
      return {
        id: row.id,
        host: { id: row.host_id, name: row.host_name },
        stage: row.stage,
        startedAt: row.started_at,
        closedAt: row.closed_at,
        purpose: isTold ? purpose : '',
        frame: isTold ? frame : null,
        decider: isTold ? decider : null,
        said: { purpose: row.said_purpose_at, frame: row.said_frame_at, dissent: row.said_dissent_at },
        decisions: (decided.get(row.id) ?? []).map(decisionIn),
        sections: (taken.get(row.id) ?? []).map(({ content_json }) => JSON.parse(content_json)),
        recap: JSON.parse(filed.get(row.id) ?? 'null'),
        done: (done.get(row.id) ?? []).map(({ id }) => id),
      };
    }),
    results: releases.map(({ id, content_json, change: sentence, changed_at: at }) => ({
      id,
      batch: JSON.parse(content_json),
      change: sentence !== null && at !== null ? { sentence, at } : null,
    })),
    observations: sheets.flatMap(({ meeting, by_id, by_name, handed_at: at, content_json }) =>
      at === null ? [] : [{ meeting, by: { id: by_id, name: by_name }, at, content: JSON.parse(content_json) }],
    ),
    practice: {
      focuses: focuses.map(({ behaviour, started_at, ended_at, why }) => ({
        behaviour,
        startedAt: started_at,
        endedAt: ended_at,
        why: why ?? '',
      })),
      cues: ticks,
      intents: intents.map(({ meeting, content_json }) => ({ meeting, ...JSON.parse(content_json) })),
    },
  };
}
