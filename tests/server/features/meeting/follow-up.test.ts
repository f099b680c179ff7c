import { expect, test } from 'vitest';
import { agreeLighter, setSupport } from '#contract/meeting/supportLevel.ts';
import { tenantAtOf } from '../../../../server/core/scope.ts';
import { changesAfter, supportAfter } from '../../../../server/followUp.ts';
import { addRelease } from '../../../support/insights/releases.ts';
import { begin } from '../../../support/meeting/meeting.ts';
import { startServer } from '../../../support/server/server.ts';

const day = 86_400_000;
const from = Date.UTC(2026, 9);
const until = Date.UTC(2027, 0);

test('each result has four weeks for “this changed”, and counts when they are over [000-58]', async () => {
  await using server = await startServer();
  const { tenant } = server.microsoft;
  const told: [host: string, released: number, changed: number | null][] = [
    ['soon', from, from + 5 * day],
    ['late', from + day, from + 28 * day],
    ['too late', from + 2 * day, from + 31 * day],
    ['never', from + 3 * day, null],
    ['in time before the quarter', from - 28 * day, from - 20 * day],
    ['before', from - 28 * day - 1, from - 28 * day],
    ['its time ends later', until - 28 * day, until - 27 * day],
  ];
  for (const [host, at, changed] of told) {
    await addRelease(server.db, { tenant, host, at });
    await server.db.updateTable('release').set({ changed_at: changed }).where('host', '=', host).execute();
  }
  await addRelease(server.db, { tenant: 'another', host: 'theirs', at: from });
  const at = tenantAtOf(tenant);
  const page = { after: { at: from, id: '' }, until, limit: 3 };
  const first = await changesAfter(server.db, at, page);
  const last = first.at(-1);
  const rest = await changesAfter(server.db, at, { ...page, after: { at: last?.at ?? 0, id: last?.id ?? '' } });
  const name = 'meeting told_change';
  expect([...first, ...rest].map(({ host, counts }) => [host, ...counts])).toEqual([
    ['in time before the quarter', [name, 1, 1, 8]],
    ['soon', [name, 1, 1, 5]],
    ['late', [name, 1, 1, 27]],
    ['too late', [name, 0, 1]],
    ['never', [name, 0, 1]],
  ]);
  expect(JSON.stringify([first, rest])).not.toMatch(/Secret/);
});

test('lighter support counts once per person, and closer support takes it back [003-13]', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const host = server.as(ada);
  await begin(host);
  const set = (person: string, work: string, level: 'close' | 'regular' | 'light' | 'free', reviewOn?: string) =>
    host.ask(setSupport, { body: { person, work, level, reviewOn: reviewOn ?? null } });
  await set(bo.id, 'Budgets', 'close', '2026-11-30');
  await set(bo.id, 'Talks', 'regular');
  await set(cai.id, 'Budgets', 'regular');
  await set(dana.id, 'Budgets', 'free');
  const at = tenantAtOf(server.microsoft.tenant);
  const quarter = { after: { at: from, id: '' }, until, limit: 10 };
  const counted = async (page = quarter) =>
    (await supportAfter(server.db, at, page))
      .map(({ host: by, counts }) => JSON.stringify([by, ...counts]))
      .toSorted((one, other) => one.localeCompare(other));
  const name = 'meeting lighter_support';
  const [not, lighter, nothing] = [
    JSON.stringify([ada.id, [name, 0, 1]]),
    JSON.stringify([ada.id, [name, 1, 1]]),
    JSON.stringify([ada.id]),
  ];
  // Support that was free from the start can't get lighter.
  expect(await counted()).toEqual([not, not, nothing]);

  server.clock.now += 7 * day;
  const step = { person: bo.id, work: 'Budgets', level: 'regular' as const };
  for (const one of [host, server.as(bo)]) await one.ask(agreeLighter, { body: step });
  await set(bo.id, 'Talks', 'light');
  expect(await counted()).toEqual([not, lighter, nothing]);
  await set(cai.id, 'Budgets', 'light');
  await set(cai.id, 'Budgets', 'regular');
  expect(await counted()).toEqual([not, lighter, nothing]);
  const next = { after: { at: until, id: '' }, until: until + 90 * day, limit: 10 };
  expect(await counted(next)).toEqual([not, not, nothing]);

  // Not counted: levels set before people were told so, by a removed name, on another page or in another tenant.
  const [chat] = await supportAfter(server.db, at, quarter);
  expect(await counted({ ...quarter, after: { at: from, id: chat?.id ?? '' } })).toEqual([]);
  expect(await supportAfter(server.db, tenantAtOf('another'), quarter)).toEqual([]);
  await server.db.updateTable('support').set({ set_at: null }).where('person', '=', bo.id).execute();
  await server.db.updateTable('support').set({ set_by: null }).where('person', '=', dana.id).execute();
  expect(await counted()).toEqual([not]);
  expect(JSON.stringify(await supportAfter(server.db, at, quarter))).not.toContain('udget');
});
