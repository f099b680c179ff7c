import type { Kysely } from 'kysely';

export async function firstMeeting(db: Kysely<unknown>): Promise<void> {
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
  await db.schema.createIndex('decision_by_state').on('decision').columns(['tenant', 'series', 'state']).execute();
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
}
