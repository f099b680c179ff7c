import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { exportOwn } from '#contract/lifecycle.ts';
import { markKey } from '#contract/meeting/meeting.ts';
import { setSupport } from '#contract/meeting/supportLevel.ts';
import { action, begin, decide, rate, share } from '../meeting/meeting.ts';
import { startServer } from '../server/server.ts';
import { prepare } from './fillMeeting.ts';
import { fillAfter, fillAside, fillBefore } from './fillPersonal.ts';
import { rowsOf } from './rows.ts';

/**
 * Writes the rows of a database in the middle of a meeting's end: its pulse is open with three of five ratings, and
 * its card is due because Graph refused it. Host and attendee have everything that people keep outside of meetings.
 * Run it once per release that changes the schema; earlier files stay, and are still tested:
 * npx node tests/support/database/writeFixture.ts 054-lighter-support
 */
const [last = ''] = process.argv.slice(2);
await using server = await startServer();
const { ada, bo, cai, dana } = server.microsoft.people;
const host = server.as(ada);
const meeting = await begin(host);
await fillBefore(server);
await fillAside(server);
await prepare(server.as(bo), meeting);
await fillAfter(server, randomUUID());
await host.ask(markKey, { meeting, body: { isKey: true } });
await decide(host, meeting);
await host.ask(setSupport, { body: { person: bo.id, work: 'Budgets', level: 'regular', reviewOn: null } });
server.microsoft.trouble.set('broken', 1);
await share(host, meeting, {
  actions: [action('Draft the announcement', { owner: { id: bo.id, name: bo.name } })],
  questions: [],
});
for (const person of [bo, cai, dana]) await rate(server.as(person), meeting, 4, 5);
const exports = [await host.ask(exportOwn, {}), await server.as(bo).ask(exportOwn, {})];
const kept = [...new Set(exports.flatMap(({ own }) => Object.keys(own)))].toSorted();
const rows = await rowsOf(server.db);
const file = new URL(`fixtures/${last}.json`, import.meta.url);
await writeFile(file, `${JSON.stringify({ last, meeting, nowMs: server.clock.now, kept, rows }, null, 1)}\n`);
