import { defaultSet } from '../../../server/features/behaviour/defaults.ts';
import { fillDatabase, made, text } from '../meeting/history.ts';
import { decision, opening } from '../meeting/meeting.ts';

export interface Organization {
  tenant: string;
  hosts: number;
  /** Number of top units. Each has `below` units, which have the hosts. */
  tops: number;
  below: number;
}

export interface Span {
  from: number;
  until: number;
  meetings: number;
  /** Number of the first meeting; spans may not overlap. */
  first: number;
  /** Every how many meetings there is a result. */
  everyResult: number;
}

const hour = 3_600_000;
const day = 24 * hour;
const seriesAHost = 2;

/** How many behaviours a meeting is asked about. */
const asked = 4;

/** A prime, so that consecutive meetings belong to different hosts. */
const stride = 7_919;

export function addOrganization(url: string, { tenant, hosts, tops, below }: Organization): Promise<void> {
  const units = tops * below;
  const add = (level: number, { parent, id, name }: Record<'parent' | 'id' | 'name', string>) =>
    `insert into unit (tenant, id, parent, level, name, is_on, is_listed)
      select ${text(tenant)}, ${id}, ${parent}, ${level}, ${name} || cast(i as text), 1, 1 from number`;
  return fillDatabase(url, [
    ...numbered(0, tops, [add(1, { id: unitId(1, 'i'), parent: 'null', name: text('Division ') })]),
    ...numbered(0, units, [add(2, { id: unitId(2, 'i'), parent: unitId(1, `(i % ${tops})`), name: text('Team ') })]),
    ...numbered(0, hosts, [
      `insert into unit_person (tenant, person, unit)
        select ${text(tenant)}, ${made(9, 'i')}, ${unitId(2, `(i % ${units})`)} from number`,
    ]),
  ]);
}

/** Ended meetings spread evenly over time, each with two actions and a decision and their outcome. */
export function addSpan(url: string, { tenant, hosts }: Organization, span: Span): Promise<void> {
  const { from, until, meetings, first } = span;
  const series = `((i * ${stride}) % ${hosts * seriesAHost})`;
  const host = made(9, `(${series} % ${hosts})`);
  const at = `(${from} + (i - ${first}) * ${Math.floor((until - from) / meetings)})`;
  const add = (table: string, values: Record<string, string | number>, where = 'true') =>
    `insert into ${table} (tenant, series, ${Object.keys(values).join()})
      select ${text(tenant)}, '19:meeting_' || ${made(1, series)} || '@thread.v2', ${Object.values(values).join()}
      from number where ${where} order by i`;
  const meeting = made(2, 'i');
  const addAction = (position: number) =>
    add('action', {
      id: made(3, `(i * 2 + ${position})`),
      meeting,
      position,
      what: text('Send the draft of the announcement to everybody'),
      owner_id: position === 0 ? host : made(9, `((i + 7) % ${hosts})`),
      owner_name: text('Ada Park'),
      due: text(new Date(from + 5 * day).toISOString().slice(0, 10)),
      done_at: `case when i % 3 > 0 then ${from} + 4 * ${day} end`,
    });
  return fillDatabase(
    url,
    numbered(first, first + meetings, [
      add('meeting', {
        id: meeting,
        number: 'i',
        host_id: host,
        host_name: text('Ada Park'),
        time_zone: text('UTC'),
        stage: text('after'),
        started_at: at,
        met_at: at,
        closed_at: `${at} + ${hour}`,
        opening_json: text(JSON.stringify(opening)),
        version: 6,
        said_purpose_at: at,
        said_frame_at: `case when i % 2 = 0 then ${at} end`,
        said_dissent_at: `case when i % 3 > 0 then ${at} end`,
      }),
      addAction(0),
      addAction(1),
      add('decision', {
        id: made(4, 'i'),
        meeting,
        state: text('final'),
        content_json: text(JSON.stringify(decision)),
        version: 3,
        at,
        superseded_by: `case when i % 11 = 0 then ${made(4, '(i + 1)')} end`,
      }),
      addAcknowledgements(add, { meeting, host, at }),
      add('release', { id: made(8, 'i'), host, at, content_json: result(at) }, `i % ${span.everyResult} = 0`),
    ]),
  );
}

type Add = (table: string, values: Record<string, string | number>, where?: string) => string;

function addAcknowledgements(add: Add, { meeting, host, at }: Record<'meeting' | 'host' | 'at', string>): string {
  const thanks = { to: [], kind: 'initiative', what: 'Called the printer before anybody asked', outcome: '' };
  const values = {
    id: made(6, 'i'),
    meeting,
    by_id: host,
    by_name: text('Ada Park'),
    content_json: text(JSON.stringify(thanks)),
    at,
  };
  return add('acknowledgement', values, 'i % 3 = 0');
}

/** SQL of a `Batch` of ten answers; the counts cycle with `at`. */
function result(at: string): string {
  const texts = { en: { question: 'Were other views invited?', label: 'Invited dissent' } };
  const common = { version: 1, texts, isFocus: false, said: 1, meetings: 1, answers: 10, own: [], band: null };
  const seen = defaultSet.slice(0, asked).map(({ id }, index) => ({
    ...common,
    behaviour: id,
    saw: `<<2 + (i / 4 + ${index}) % 7>>`,
  }));
  const scores = ['clarity', 'safety'].map((question, index) => ({
    question,
    answers: 10,
    own: [],
    spread: [1, 1, 2, 3, 3],
    favourable: `<<3 + (i / 4 + ${index}) % 5>>`,
  }));
  const thresholds = { bands: 5, counts: 10, comments: 10 };
  const batch = { at: `<<${at}>>`, meetings: 1, answers: 10, wording: 1, thresholds, seen, scores, comments: null };
  const parts = JSON.stringify(batch).split(/"<<|>>"/);
  return parts.map((part, index) => (index % 2 === 0 ? text(part) : `cast(${part} as text)`)).join(' || ');
}

function unitId(level: number, number: string): string {
  return made(5, `(${level * 1_000} + ${number})`);
}

function numbered(from: number, until: number, statements: string[]): string[] {
  const numbers = `with recursive number(i) as
    (select cast(${from} as bigint) union all select i + 1 from number where i < ${until - 1}) select i from number`;
  return [`create temporary table number as ${numbers}`, ...statements, 'drop table number'];
}
