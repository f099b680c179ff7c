import { sixPeople, type SandboxPerson } from '../../../server/sandbox/people.ts';
import { fillDatabase, made, text } from '../../support/meeting/history.ts';
import { decision, opening } from '../../support/meeting/meeting.ts';
import { neighbour, type Neighbour } from '../../support/database/neighbours.ts';

const chats = 400;
const recapsAChat = 250;
export const recaps = chats * recapsAChat;

const actionsAMeeting = 3;
const colleagues = 5_000;

/** One in this many meetings has an action of somebody who leaves, so each of them owns about twenty. */
const everyMeeting = 40;
export const leavers = 120;

const week = 7 * 86_400_000;
const tenant = sixPeople.ada.tenant;
const what = 'Send the draft of the announcement to everybody who signs it';

export function chatAt(index: number): Neighbour {
  const mark = String(10_000_000 + index);
  return neighbour({ word: `Chat ${index}`, mark, series: `19:meeting_heavy${index}@thread.v2` });
}

export function leaver(index: number): SandboxPerson {
  const id = `00000000-0005-4000-9000-${100_000_000_000 + index}`;
  return { key: `leaver${index}`, id, name: `Person ${index}`, tenant };
}

export function currentMeeting(index: number): string {
  const scattered = (BigInt(index * 1000 + recapsAChat + 1) * 12_345_678_913n) % 900_000_000_000n;
  return `00000000-0002-4000-8000-${100_000_000_000n + scattered}`;
}

const n = '(c * 1000 + k)';
const meeting = made(2, n);
const isOver = `k <= ${recapsAChat}`;
const host = `(cast(10000000 + c as text) || ${text(sixPeople.ada.id.slice(8))})`;
const actionId = (position: number) => made(3, `(${n} * ${actionsAMeeting} + ${position})`);
const personId = (number: string) => `('00000000-0005-4000-9000-' || cast(100000000000 + (${number}) as text))`;
const owners = Array.from({ length: actionsAMeeting }, (_, position) => ownerNumber(position));

/** The triggers fill the name index, as they do for real saves. */
export async function fillTenant(url: string, now: number): Promise<void> {
  const at = `(${now - 3_600_000} - (${recapsAChat + 1} - k) * ${week})`;
  await fillDatabase(url, [
    `create temporary table place as
      with recursive chat(c) as (select cast(0 as bigint) union all select c + 1 from chat where c < ${chats - 1}),
      meeting(k) as (select cast(1 as bigint) union all select k + 1 from meeting where k < ${recapsAChat + 1})
      select c, k from chat, meeting`,
    addMeetings(at),
    add('decision', {
      id: made(4, n),
      meeting,
      state: text('final'),
      content_json: text(JSON.stringify(decision)),
      version: 3,
      at,
    }),
    ...owners.map((number, position) => addAction(number, position, at)),
    add('recap', { meeting, version: 9, saved_at: at, filing: 1, ...recapTexts(now) }, isOver),
    'drop table place',
  ]);
}

function add(table: string, values: Record<string, string | number>, where = 'true'): string {
  return `insert into ${table} (tenant, series, ${Object.keys(values).join()})
    select ${text(tenant)}, '19:meeting_heavy' || cast(c as text) || '@thread.v2', ${Object.values(values).join()}
    from place where ${where} order by k, c`;
}

function addMeetings(at: string): string {
  return add('meeting', {
    id: meeting,
    number: 'k',
    host_id: host,
    host_name: text('Ada Park'),
    time_zone: text('UTC'),
    stage: `case when ${isOver} then 'after' else 'close' end`,
    started_at: at,
    met_at: at,
    closed_at: `case when ${isOver} then ${at} + 3600000 end`,
    opening_json: text(JSON.stringify(opening)),
    version: 6,
    said_purpose_at: at,
  });
}

function addAction(number: string, position: number, at: string): string {
  const values = {
    id: actionId(position),
    meeting,
    position,
    what: text(what),
    owner_id: personId(number),
    owner_name: `('Person ' || cast(${number} as text))`,
    due: text('2026-12-12'),
    done_at: `case when k <= ${recapsAChat - 3} then ${at} + ${week} end`,
  };
  return add('action', values, isOver);
}

function recapTexts(at: number): Record<'draft_json' | 'filed_json', string> {
  const actions = owners.map((number, position) => ({
    id: `<<${actionId(position)}>>`,
    what,
    owner: { id: `<<${personId(number)}>>`, name: `Person <<cast(${number} as text)>>` },
    due: '2026-12-12',
  }));
  const draft = { actions, questions: [{ id: `<<${made(4, n)}>>`, text: 'Who tells the spring fair?' }] };
  const { purpose, frame } = opening;
  const by = { id: `<<${host}>>`, name: 'Ada Park' };
  const filed = { at, by, purpose, frame, decider: null, decisions: [], ...draft, missing: [] };
  return { draft_json: asSql(draft), filed_json: asSql(filed) };
}

function ownerNumber(position: number): string {
  const other = `1000 + (${n} + ${position * 1_667}) % ${colleagues}`;
  const nth = `(c * ${recapsAChat} + k)`;
  if (position > 0) return other;
  return `case when ${nth} % ${everyMeeting} = 0 then ${nth} / ${everyMeeting} % ${leavers} else ${other} end`;
}

/** JSON with SQL between double angle brackets. */
function asSql(value: unknown): string {
  const parts = JSON.stringify(value).split(/<<|>>/);
  return parts.map((part, index) => (index % 2 === 0 ? text(part) : `(${part})`)).join(' || ');
}
