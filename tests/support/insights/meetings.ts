import { randomUUID } from 'node:crypto';
import type { AcknowledgementKind } from '#contract/meeting/acknowledgement.ts';
import type { Database } from '../../../server/platform/database/database.ts';
import { opening } from '../meeting/meeting.ts';

interface Ended {
  tenant: string;
  host: string;
  at: number;
  isOpened: boolean;
  /** Kinds of acknowledgement given in the meeting. */
  kinds?: readonly AcknowledgementKind[];
}

/** An ended meeting with names and texts that only its chat may read. */
export async function addEndedMeeting(db: Database, { tenant, host, at, isOpened, kinds = [] }: Ended): Promise<void> {
  const [meeting, series] = [randomUUID(), `19:secret-${host}@thread.v2`];
  const said = isOpened ? at : null;
  await db
    .insertInto('meeting')
    .values({
      tenant,
      series,
      id: meeting,
      number: Math.floor(at / 3_600_000) % 2 ** 31,
      host_id: host,
      host_name: 'Secret Host',
      time_zone: 'UTC',
      stage: 'after',
      started_at: at,
      met_at: at,
      closed_at: at,
      closing_at: null,
      opening_json: JSON.stringify(opening),
      version: 1,
      said_purpose_at: said,
      said_frame_at: said,
      said_dissent_at: said,
      is_key: null,
      asks_check_in: null,
      roster_key: null,
      stand_in: null,
      topic: null,
    })
    .execute();
  for (const kind of kinds)
    await db
      .insertInto('acknowledgement')
      .values({
        tenant,
        series,
        meeting,
        id: randomUUID(),
        by_id: host,
        by_name: 'Secret Host',
        content_json: JSON.stringify({ to: [], kind, what: 'Secret words', outcome: '' }),
        at,
      })
      .execute();
}
