import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

type Engine = 'sqlite' | 'postgres';

/** In order of their names; a migration that has run anywhere never changes. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return {
    '001-first-meeting': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('meeting')
          .addColumn('tenant', 'text', (c) => c.notNull())
          .addColumn('series', 'text', (c) => c.notNull())
          .addColumn('id', 'text', (c) => c.notNull())
          .addColumn('number', 'integer', (c) => c.notNull())
          .addColumn('host_id', 'text', (c) => c.notNull())
          .addColumn('host_name', 'text', (c) => c.notNull())
          .addColumn('time_zone', 'text', (c) => c.notNull())
          .addColumn('stage', 'text', (c) => c.notNull())
          .addColumn('started_at', 'bigint', (c) => c.notNull())
          .addColumn('met_at', 'bigint')
          .addColumn('closed_at', 'bigint')
          .addColumn('opening_json', 'text', (c) => c.notNull())
          .addColumn('version', 'integer', (c) => c.notNull())
          .addColumn('said_purpose_at', 'bigint')
          .addColumn('said_frame_at', 'bigint')
          .addColumn('said_dissent_at', 'bigint')
          .addPrimaryKeyConstraint('meeting_key', ['tenant', 'series', 'id'])
          .addUniqueConstraint('meeting_number', ['tenant', 'series', 'number'])
          .execute();
        await db.schema
          .createTable('decision')
          .addColumn('tenant', 'text', (c) => c.notNull())
          .addColumn('series', 'text', (c) => c.notNull())
          .addColumn('meeting', 'text', (c) => c.notNull())
          .addColumn('id', 'text', (c) => c.notNull())
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('content_json', 'text', (c) => c.notNull())
          .addColumn('version', 'integer', (c) => c.notNull())
          .addColumn('at', 'bigint', (c) => c.notNull())
          .addColumn('supersedes', 'text')
          .addColumn('superseded_by', 'text')
          .addPrimaryKeyConstraint('decision_key', ['tenant', 'series', 'id'])
          .execute();
        await db.schema
          .createIndex('decision_of_meeting')
          .on('decision')
          .columns(['tenant', 'series', 'meeting', 'at'])
          .execute();
        await db.schema
          .createIndex('decision_by_state')
          .on('decision')
          .columns(['tenant', 'series', 'state'])
          .execute();
        await db.schema
          .createTable('recap')
          .addColumn('tenant', 'text', (c) => c.notNull())
          .addColumn('series', 'text', (c) => c.notNull())
          .addColumn('meeting', 'text', (c) => c.notNull())
          .addColumn('draft_json', 'text', (c) => c.notNull())
          .addColumn('version', 'integer', (c) => c.notNull())
          .addColumn('saved_at', 'bigint', (c) => c.notNull())
          .addColumn('filed_json', 'text')
          .addColumn('filing', 'integer', (c) => c.notNull())
          .addPrimaryKeyConstraint('recap_key', ['tenant', 'series', 'meeting'])
          .execute();
        await db.schema
          .createTable('share')
          .addColumn('tenant', 'text', (c) => c.notNull())
          .addColumn('series', 'text', (c) => c.notNull())
          .addColumn('meeting', 'text', (c) => c.notNull())
          .addColumn('marker', 'text', (c) => c.notNull())
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('because', 'text')
          .addColumn('at', 'bigint', (c) => c.notNull())
          .addColumn('filing', 'integer', (c) => c.notNull())
          .addColumn('posted_filing', 'integer', (c) => c.notNull())
          .addColumn('message', 'text')
          .addColumn('is_uncertain', 'integer', (c) => c.notNull())
          .addColumn('leased_until', 'bigint', (c) => c.notNull())
          .addPrimaryKeyConstraint('share_key', ['tenant', 'series', 'meeting'])
          .execute();
        await db.schema
          .createTable('action')
          .addColumn('tenant', 'text', (c) => c.notNull())
          .addColumn('series', 'text', (c) => c.notNull())
          .addColumn('id', 'text', (c) => c.notNull())
          .addColumn('meeting', 'text', (c) => c.notNull())
          .addColumn('position', 'integer', (c) => c.notNull())
          .addColumn('what', 'text', (c) => c.notNull())
          .addColumn('owner_id', 'text')
          .addColumn('owner_name', 'text')
          .addColumn('due', 'text')
          .addColumn('done_at', 'bigint')
          .addPrimaryKeyConstraint('action_key', ['tenant', 'series', 'id'])
          .execute();
        await db.schema.createIndex('action_by_done').on('action').columns(['tenant', 'series', 'done_at']).execute();
        await db.schema
          .createTable('pulse')
          .addColumn('tenant', 'text', (c) => c.notNull())
          .addColumn('series', 'text', (c) => c.notNull())
          .addColumn('meeting', 'text', (c) => c.notNull())
          .addColumn('host', 'text', (c) => c.notNull())
          .addColumn('questions_json', 'text', (c) => c.notNull())
          .addColumn('attendees', 'integer', (c) => c.notNull())
          .addColumn('opened_at', 'bigint', (c) => c.notNull())
          .addColumn('closes_at', 'bigint', (c) => c.notNull())
          .addColumn('closed_at', 'bigint')
          .addColumn('receipt_key', 'text')
          .addColumn('counters_json', 'text', (c) => c.notNull())
          .addColumn('release', 'text')
          .addPrimaryKeyConstraint('pulse_key', ['tenant', 'series', 'meeting'])
          .execute();
        await db.schema
          .createTable('receipt')
          .addColumn('tenant', 'text', (c) => c.notNull())
          .addColumn('meeting', 'text', (c) => c.notNull())
          .addColumn('receipt', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('receipt_key', ['tenant', 'meeting', 'receipt'])
          .execute();
        await db.schema
          .createTable('release')
          .addColumn('tenant', 'text', (c) => c.notNull())
          .addColumn('series', 'text', (c) => c.notNull())
          .addColumn('id', 'text', (c) => c.notNull())
          .addColumn('host', 'text', (c) => c.notNull())
          .addColumn('at', 'bigint', (c) => c.notNull())
          .addColumn('content_json', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('release_key', ['tenant', 'series', 'id'])
          .execute();
      },
    },
    '004-delivery-goes-on': {
      async up(db: Kysely<unknown>) {
        const share = () => db.schema.alterTable('share');
        await share().dropColumn('is_uncertain').execute();
        await share()
          .addColumn('asked_filing', 'integer', (c) => c.notNull().defaultTo(0))
          .execute();
        await share().addColumn('poster', 'text').execute();
        await share().addColumn('posted_at', 'bigint').execute();
        await share().addColumn('uncertain_since', 'bigint').execute();
        await share()
          .addColumn('sharer', 'text', (c) => c.notNull().defaultTo(''))
          .execute();
        await share()
          .addColumn('language', 'text', (c) => c.notNull().defaultTo('en'))
          .execute();
        await share()
          .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
          .execute();
        await share()
          .addColumn('next_at', 'bigint', (c) => c.notNull().defaultTo(0))
          .execute();
        await db.schema
          .createIndex('share_waiting')
          .on('share')
          .columns(['tenant', 'series', 'state', 'sharer'])
          .execute();
      },
    },
    '005-untraceable-pulse': {
      async up(db: Kysely<unknown>) {
        await db.schema.dropTable('receipt').execute();
        await db.schema.alterTable('pulse').dropColumn('receipt_key').execute();
        for (const column of ['ballots', 'own_json', 'private_key', 'public_key'])
          await db.schema.alterTable('pulse').addColumn(column, 'text').execute();
        await db.schema
          .alterTable('pulse')
          .addColumn('thresholds_json', 'text', (c) => c.notNull().defaultTo('{"bands":5,"counts":10,"comments":10}'))
          .execute();
        // One that is open has no key to admit anybody with: it closes at the next look at the clock.
        await sql`update pulse set closes_at = 0 where closed_at is null`.execute(db);
        await db.schema.createIndex('pulse_by_ballots').on('pulse').column('ballots').unique().execute();
        await db.schema.createIndex('pulse_by_time').on('pulse').columns(['closed_at', 'closes_at']).execute();

        // Rows lie in the order of their keys, which are hashed or random: where one lies says nothing of when it came.
        const inKeyOrder = (table: string, columns: string[], types: Record<string, 'integer'> = {}) =>
          columns
            .reduce(
              (made, column) => made.addColumn(column, types[column] ?? 'text', (c) => c.notNull()),
              db.schema.createTable(table),
            )
            .$call((made) => (engine === 'sqlite' ? made.modifyEnd(sql`without rowid`) : made));
        const ofMeeting = ['tenant', 'series', 'meeting'];
        await inKeyOrder('admission', [...ofMeeting, 'holder', 'blinded'])
          .addPrimaryKeyConstraint('admission_key', ['tenant', 'series', 'meeting', 'holder'] as never[])
          .execute();
        await inKeyOrder('spent', [...ofMeeting, 'token'])
          .addPrimaryKeyConstraint('spent_key', ['tenant', 'series', 'meeting', 'token'] as never[])
          .execute();
        await inKeyOrder('comment', [...ofMeeting, 'texts_json'])
          .addPrimaryKeyConstraint('comment_key', ['tenant', 'series', 'meeting'] as never[])
          .execute();
        await inKeyOrder('asked', ['tenant', 'person', 'day', 'times'], { day: 'integer', times: 'integer' })
          .addPrimaryKeyConstraint('asked_key', ['tenant', 'person', 'day'] as never[])
          .execute();

        await db.schema.alterTable('release').addColumn('change', 'text').execute();
        await db.schema.alterTable('release').addColumn('changed_at', 'bigint').execute();
        await db.schema.alterTable('meeting').addColumn('is_key', 'integer').execute();
      },
    },
    '006-second-wall': {
      async up(db: Kysely<unknown>) {
        if (engine !== 'postgres') return;
        // Whoever owns the tables is held to it too. What no tenant asks says so with a star.
        for (const table of tables) {
          const name = sql.table(table);
          await sql`alter table ${name} enable row level security, force row level security`.execute(db);
          await sql`create policy tenant on ${name} using (
            tenant = current_setting('bookend.tenant', true) or current_setting('bookend.tenant', true) = '*'
          )`.execute(db);
        }
      },
    },
    '007-ballots-of-any-tenant': {
      async up(db: Kysely<unknown>) {
        // A table that is distributed by tenant can't promise that no other tenant has the same; the names are random.
        await db.schema.dropIndex('pulse_by_ballots').execute();
        await db.schema.createIndex('pulse_by_ballots').on('pulse').column('ballots').execute();
      },
    },
  };
}

const tables = [
  'meeting',
  'decision',
  'recap',
  'share',
  'action',
  'pulse',
  'admission',
  'spent',
  'comment',
  'asked',
  'release',
];
