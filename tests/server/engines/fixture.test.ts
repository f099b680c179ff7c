import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportOwn } from '#contract/lifecycle.ts';
import { closePulse, readPulse } from '#contract/meeting/pulse.ts';
import { readRecap } from '#contract/meeting/recap.ts';
import { begin, rate } from '../../support/meeting/meeting.ts';
import { listen } from '../../support/server/live.ts';
import type { Row } from '../../support/database/rows.ts';
import { oldDatabase } from '../../support/database/oldDatabase.ts';
import { startServer } from '../../support/server/server.ts';

interface Fixture {
  last: string;
  meeting: string;
  nowMs: number;
  /** Parts of the exports of host and attendee. */
  kept?: string[];
  rows: Row[];
}

const files = globSync('tests/support/database/fixtures/*.json');

test.each(files)(
  'a database written by an earlier release works: its card is posted, its pulse ends (%s)',
  async (file) => {
    const { last, meeting, nowMs, kept = [], rows }: Fixture = JSON.parse(await readFile(file, 'utf8'));
    await using old = await oldDatabase(last, rows);
    await using server = await startServer({ config: { databaseUrl: old.url } });
    server.clock.now = nowMs + 60_000;
    const { ada, bo, eli, fatima } = server.microsoft.people;
    const host = server.as(ada);
    const exports = [await host.ask(exportOwn, {}), await server.as(bo).ask(exportOwn, {})];
    expect(exports.flatMap(({ own }) => Object.keys(own))).toEqual(expect.arrayContaining(kept));

    using _panel = await listen(server, host);
    const state = async () => (await host.ask(readRecap, { meeting })).share;
    await expect.poll(state, { timeout: 10_000 }).toMatchObject({ state: 'posted', isMine: true });
    expect(server.microsoft.messages()).toHaveLength(1);

    for (const person of [eli, fatima])
      expect(await rate(server.as(person), meeting, 4, 5)).toMatchObject({ accepted: true });
    server.clock.now += 24 * 3_600_000;
    await host.ask(closePulse, { meeting });
    expect((await host.ask(readPulse, { meeting })).release?.batch).toMatchObject({ answers: 5 });
    await begin(host);
  },
);
