import type { Tables } from './schema.ts';

/**
 * What a text column says of people.
 * `person`: whose id it is; a name beside it stands in a column that ends with `_name` where this one ends with `_id`.
 * `row`: likewise, and the whole row says something of them and of nobody else.
 * `name`: the name that goes with such a column.
 * `json`: people as `{ id, name }`, anywhere in it.
 * `none`: nobody. What somebody typed is theirs, whoever's name is in it.
 */
type Role = 'person' | 'row' | 'name' | 'json' | 'none';

/** Keys of tenants, chats and things; they are nobody's. */
type Key = 'tenant' | 'series' | 'meeting' | 'id';

/** The columns that could hold any text. */
type TextColumn<Row> = {
  [Column in Exclude<keyof Row, Key>]: string extends Row[Column] ? Column : never;
}[Exclude<keyof Row, Key>];

type PersonColumns = { readonly [Table in keyof Tables]: { readonly [Column in TextColumn<Tables[Table]>]: Role } };

/** Whom each table's rows name: the index of names is kept by this, and a name is removed by this. A table or a column that
 * isn't told here doesn't compile. */
export const personColumns: PersonColumns = {
  meeting: { host_id: 'person', host_name: 'name', time_zone: 'none', opening_json: 'json', roster_key: 'none' },
  roster: { member: 'none' },
  chair: { member: 'none', person: 'person' },
  decision: { content_json: 'json', supersedes: 'none', superseded_by: 'none' },
  acknowledgement: { by_id: 'person', by_name: 'name', content_json: 'json' },
  left_off: { person: 'row' },
  joined: { person: 'row' },
  mistake: { content_json: 'none' },
  concern: { by_id: 'person', by_name: 'name', content_json: 'json', reply_json: 'none', to_id: 'person' },
  concern_reader: { concern: 'none', person: 'row' },
  behaviour: { content_json: 'none' },
  focus: { by_id: 'row', by_name: 'name', behaviour: 'none', why: 'none' },
  cue_tick: { person: 'row' },
  intent: { person: 'row', content_json: 'none' },
  note: { by_id: 'person', by_name: 'name', content_json: 'json' },
  turn: { person: 'row', name: 'name' },
  off_rota: { person: 'row' },
  observation: { by_id: 'person', by_name: 'name', content_json: 'json', host: 'person' },
  section: { by_id: 'person', by_name: 'name', content_json: 'json' },
  recap: { draft_json: 'json', filed_json: 'json' },
  share: { marker: 'none', message: 'none', poster: 'person', sharer: 'person' },
  action: {
    what: 'none',
    owner_id: 'person',
    owner_name: 'name',
    helpers_json: 'json',
    due: 'none',
    due_words: 'none',
    moved_from: 'none',
    moved_due: 'none',
    moved_reason: 'none',
  },
  action_change: {
    action: 'none',
    by_id: 'person',
    by_name: 'name',
    from_id: 'person',
    from_name: 'name',
    to_id: 'person',
    to_name: 'name',
    day_from: 'none',
    day_to: 'none',
    reason: 'none',
  },
  question: { text: 'none', closed_by_id: 'person', closed_by_name: 'name', closed_words: 'none' },
  ownership: { action: 'none', person: 'row', touch_json: 'none', day: 'none', said_to: 'none', agreed_json: 'none' },
  support: { person: 'row', kind: 'none', work: 'none', review_on: 'none', set_by: 'person' },
  deleted: {},
  named: { place: 'none', person: 'row' },
  pulse: {
    ballots: 'none',
    questions_json: 'none',
    thresholds_json: 'none',
    own_json: 'none',
    host: 'person',
    pool: 'none',
    fingerprint: 'none',
    private_key: 'none',
    public_key: 'none',
    counters_json: 'none',
    release: 'none',
  },
  electorate: { holder: 'none' },
  pool: { host: 'person', private_key: 'none', public_key: 'none' },
  pool_admission: { pool: 'none', holder: 'none', blinded: 'none' },
  pool_ticket: { pool: 'none', ticket: 'none' },
  admission: { holder: 'none', blinded: 'none' },
  spent: { token: 'none' },
  comment: { texts_json: 'none' },
  asked: { person: 'row' },
  release: { host: 'person', content_json: 'none', change: 'none' },
  concern_box: { box: 'none', private_key: 'none', public_key: 'none', concerns_json: 'none' },
  concern_admission: { holder: 'none', blinded: 'none' },
  concern_spent: { token: 'none' },
};

export interface PersonColumn {
  table: string;
  column: string;
  /** Where the name stands, if it does. */
  name: string | undefined;
}

/** The columns of this role, each with its table. */
export function columnsOf(role: 'person' | 'row' | 'json'): PersonColumn[] {
  return Object.entries(personColumns).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, of]) => of === role)
      .map(([column]) => ({ table, column, name: nameBeside(column, columns) })),
  );
}

function nameBeside(column: string, columns: Readonly<Record<string, Role>>): string | undefined {
  const name = column.replace(/_id$/, '_name');
  return columns[name] === 'name' ? name : undefined;
}

/** A table whose texts name people. `key`: what tells its rows apart within a series. */
export interface NamingTable {
  table: string;
  key: string;
  columns: string[];
}

/** A recap is its meeting's; everything else has an id of its own. */
export const keyWithin = (table: string): string => keys[table] ?? 'id';

const keys: Record<string, string> = { recap: 'meeting', pulse: 'meeting', chair: 'member', support: 'person' };

export const namingTables: NamingTable[] = [...Map.groupBy(columnsOf('json'), ({ table }) => table)].map(
  ([table, found]) => ({ table, key: keyWithin(table), columns: found.map(({ column }) => column) }),
);
