import { DatabaseSync } from 'node:sqlite';
import type { Batch } from '#contract/meeting/pulse.ts';
import pg from 'pg';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';
import { fileOf, isServerUrl } from '../../../server/platform/database/database.ts';
import { questionsFor } from '../../../server/features/pulse/rules.ts';
import { decision, opening } from './meeting.ts';

export const weeks = 50;
export const actionsAMeeting = 5;

const week = 7 * 86_400_000;
const hour = 3_600_000;

const questions = questionsFor(
  { purpose: 1, frame: null, dissent: null },
  { behaviours: defaultSet, focus: null, checkIn: false },
  { comment: true },
);

export interface Chat {
  tenant: string;
  series: string;
  host: { id: string; name: string };
}

/**
 * Adds `chats` series of fifty weekly meetings, a hundred series per tenant; the first is `chat`. It and every tenth
 * have decisions, recaps, cards and ratings too. The last meeting of each is in progress at `now`. Inserted week by
 * week, so that a series' rows are scattered, as they are when all meet in parallel.
 */
export async function addHistory(url: string, chat: Chat, chats: number, now: number): Promise<void> {
  const statements = [
    `create temporary table chat as
      with recursive number(c) as (select cast(0 as bigint) union all select c + 1 from number where c < ${chats - 1})
      select c,
        case when c < 100 then ${text(chat.tenant)} else 'tenant ' || cast(c / 100 as text) end as tenant,
        case when c = 0 then ${text(chat.series)} else '19:meeting_' || ${made(1, 'c')} || '@thread.v2' end as series
      from number`,
    ...Array.from({ length: weeks }, (_, index) => ofWeek(index + 1, chat, now)).flat(),
    'drop table chat',
  ];
  await fillDatabase(url, statements);
}

/** Bulk-inserts rows as fast as the engine can. Triggers still fire. */
export async function fillDatabase(url: string, statements: string[]): Promise<void> {
  await (isServerUrl(url) ? runOnServer(url, statements) : runInFile(fileOf(url), statements));
}

function ofWeek(number: number, { host }: Chat, now: number): string[] {
  const at = now - hour - (weeks - number) * week;
  const isLast = number === weeks;
  const n = `(c * 1000 + ${number})`;
  const meeting = made(2, n);
  const closed = isLast ? 'null' : String(at + hour);
  const add = (table: string, values: Record<string, string | number>, from = 'chat where c % 10 = 0') =>
    `insert into ${table} (tenant, series, ${Object.keys(values).join()})
      select tenant, series, ${Object.values(values).join()} from ${from}`;
  const adding = [
    add(
      'meeting',
      {
        id: meeting,
        number,
        host_id: text(host.id),
        host_name: text(host.name),
        time_zone: text('UTC'),
        stage: text(isLast ? 'meet' : 'after'),
        started_at: at,
        met_at: at,
        closed_at: closed,
        opening_json: json(opening),
        version: 6,
        said_purpose_at: at,
      },
      'chat',
    ),
  ];
  if (isLast) adding.push(add('begin_ask', { by_id: text(host.id), by_name: text(host.name), asked_at: at }, 'chat'));
  for (let position = 0; position < actionsAMeeting; position++)
    adding.push(
      add(
        'action',
        {
          id: made(3, `(${n} * ${actionsAMeeting} + ${position})`),
          meeting,
          position,
          what: text('Send the draft of the announcement to everybody'),
          owner_id: text(host.id),
          owner_name: text(host.name),
          due: text('2026-12-12'),
          done_at: number > weeks - 4 ? 'null' : at + week,
        },
        'chat',
      ),
    );
  adding.push(
    add('decision', {
      id: made(4, n),
      meeting,
      state: text(number % 10 === 0 ? 'put_off' : 'final'),
      content_json: json(decision),
      version: 3,
      at,
    }),
  );
  if (isLast) return adding;
  adding.push(
    add('action_change', {
      id: made(9, n),
      action: made(3, `(${n} * ${actionsAMeeting})`),
      number: 0,
      meeting,
      kind: text(number % 2 === 0 ? 'done' : 'dropped'),
      by_id: text(host.id),
      by_name: text(host.name),
      at: at + week,
      reason: text(''),
    }),
  );

  const draft = {
    actions: [],
    questions: [{ id: '00000000-0005-4000-8000-000000000000', text: 'Who tells the fair?' }],
  };
  const { purpose, frame, decider } = opening;
  const filed = {
    at,
    by: { id: host.id, name: host.name },
    purpose,
    frame,
    decider,
    decisions: [],
    ...draft,
    missing: [],
  };
  adding.push(
    add('recap', { meeting, draft_json: json(draft), version: 9, saved_at: at, filed_json: json(filed), filing: 1 }),
    add('share', {
      id: meeting,
      kind: text('recap'),
      meeting,
      marker: made(6, n),
      state: text('posted'),
      at,
      filing: 1,
      posted_filing: 1,
      asked_filing: 1,
      message: text(String(at)),
      poster: text(host.id),
      sharer: text(host.id),
      leased_until: 0,
    }),
  );
  if (number % 3 !== 1) return adding;
  const thresholds = { bands: 5, counts: 10, comments: 10 };
  const counted: Batch = { at, meetings: 1, answers: 6, wording: 1, thresholds, seen: [], scores: [], comments: null };
  return [
    ...adding,
    add('pulse', {
      meeting,
      ballots: made(7, n),
      questions_json: json(questions),
      host: text(host.id),
      attendees: 7,
      opened_at: at,
      closes_at: at + week,
      closed_at: at + week,
      counters_json: text(''),
      release: made(8, n),
    }),
    add('release', { id: made(8, n), host: text(host.id), at, content_json: json(counted) }),
    add('comment', { meeting, texts_json: json(['We went round twice']) }),
    add('admission', { meeting, holder: made(9, n), blinded: made(9, n) }),
    add('spent', { meeting, token: made(9, n) }),
    `insert into asked select tenant, ${made(9, n)}, ${Math.floor(at / 86_400_000)}, 1 from chat where c % 10 = 0`,
  ];
}

/** A unique id for each number of a kind, spread like random ids. */
export function made(kind: number, number: string): string {
  return `('00000000-000${kind}-4000-8000-' || cast(100000000000 + (${number} * 12345678913) % 900000000000 as text))`;
}

const json = (value: unknown) => text(JSON.stringify(value));
export const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

function runInFile(file: string, statements: string[]): void {
  using db = new DatabaseSync(file);
  // Nobody else uses it yet, and a crash just means starting over. The server resets all of this.
  db.exec('pragma journal_mode = memory; pragma synchronous = off; pragma cache_size = -2000000; begin');
  // Building an index from all rows at once costs a fraction of growing it row by row.
  const indexes = db.prepare("select name, sql from sqlite_schema where type = 'index' and sql is not null").all();
  for (const { name } of indexes) db.exec(`drop index ${String(name)}`);
  for (const statement of statements) db.exec(statement);
  for (const { sql } of indexes) db.exec(String(sql));
  db.exec('commit');
}

async function runOnServer(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("select set_config('bookend.tenant', '*', false)");
    await client.query('begin');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
