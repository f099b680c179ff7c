/** A small feature built by the README's instructions: a line of text that a person leaves in a meeting. */
export const sample: Record<string, string> = {
  'server/contract/sample.ts': `
import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { done, line } from './wire/values.ts';

export const saveSample = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/sample',
  audience: 'member',
  body: z.strictObject({ text: line }),
  response: done,
});
`,
  'server/features/sample/tables.ts': `
import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface SampleTables {
  sample: { tenant: string; series: string; meeting: string; person: string; name: string; text: string };
  sample_log: { tenant: string; series: string; id: string; people_json: string; at: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends SampleTables {}
}

export const sampleTables: Lifecycles<SampleTables> = {
  sample: {
    scope: 'meeting',
    key: 'person',
    people: { person: 'row', name: 'name', text: 'none' },
    retain: 'with its meeting',
    export: { omitted: 'a sample' },
  },
  sample_log: {
    scope: 'chat',
    key: 'id',
    people: { people_json: 'json' },
    retain: { before: 'at' },
    export: { omitted: 'a sample' },
  },
};
`,
  'server/features/sample/migrations.ts': `
import type { Steps } from '../../platform/database/migrations.ts';
import { addTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const sampleMigrations: Steps = {
  async '900-sample'(db, engine) {
    await addTable(db, engine, 'sample', ['meeting', 'person'], (table) =>
      table.addColumn('name', 'text', (c) => c.notNull()).addColumn('text', 'text', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'sample', 'person');
    await addTable(db, engine, 'sample_log', ['id'], (table) =>
      table.addColumn('people_json', 'text', (c) => c.notNull()).addColumn('at', 'bigint', (c) => c.notNull()),
    );
  },
};
`,
  'server/features/sample/routes.ts': `
import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import * as contract from '#contract/sample.ts';
import { chatKey, meetingKey } from '../../core/scope.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';

export function sampleRoutes(router: Router, services: Services): void {
  serve(router, services, contract.saveSample, saveSample);
}

const saveSample: Handler<typeof contract.saveSample> = async ({ at, caller, body }, { db, live, now }) => {
  const name = 'Planted Heron';
  const row = { ...meetingKey(at), person: caller.id, name, text: body.text };
  await db.insertInto('sample').values(row).execute();
  const people_json = JSON.stringify([{ id: caller.id, name }]);
  const log = { ...chatKey(at), id: randomUUID(), people_json, at: now() };
  await db.insertInto('sample_log').values(log).execute();
  live.announce(at, 'sample');
  return {};
};
`,
  'server/features/sample/feature.ts': `
import { defineFeature } from '../../platform/feature.ts';
import { sampleMigrations } from './migrations.ts';
import { sampleRoutes } from './routes.ts';
import { sampleTables } from './tables.ts';

export const sample = defineFeature({ tables: sampleTables, migrations: sampleMigrations, routes: sampleRoutes });
`,
};

/** The lines of existing code that change: the feature in the list of all, and its topic in the contract. */
export const changedLines: Record<string, [after: string, line: string][]> = {
  'server/features.ts': [
    ['', "import { sample } from './features/sample/feature.ts';\n"],
    ['features = [\n', '  sample,\n'],
  ],
  'server/contract/rules/wire/live.ts': [['topics = {\n', "  sample: 'meeting',\n"]],
};

/** Negative control: a notice about a meeting, announced with only its chat. */
export const announcedToChat = (routes: string) =>
  routes
    .replace('import { chatKey,', 'import { type ChatAt, chatKey,')
    .replace("live.announce(at, 'sample');", "const chat: ChatAt = at;\n  live.announce(chat, 'sample');");

/** Negative control: one column isn't classified and one table has no lifecycle. */
export const tablesWithoutLifecycle = `
import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface SampleTables {
  sample: { tenant: string; series: string; meeting: string; person: string; name: string; text: string };
  sample_log: { tenant: string; series: string; id: string; people_json: string; at: number };
}

interface ForgottenTables {
  forgotten: { tenant: string; text: string };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends SampleTables {}
}

export const forgottenTables: Lifecycles<ForgottenTables> = {};

export const sampleTables: Lifecycles<SampleTables> = {
  sample: {
    scope: 'meeting',
    key: 'person',
    people: { person: 'row', name: 'name' },
    retain: 'with its meeting',
    export: { omitted: 'a sample' },
  },
  sample_log: {
    scope: 'chat',
    key: 'id',
    people: { people_json: 'json' },
    retain: { before: 'at' },
    export: { omitted: 'a sample' },
  },
};
`;

export const script = `
import assert from 'node:assert/strict';
import { deleteMeeting, removeName } from '#contract/lifecycle.ts';
import { saveSample } from '#contract/sample.ts';
import { begin } from './support/meeting/meeting.ts';
import { listen, topics } from './support/server/live.ts';
import { startServer } from './support/server/server.ts';

await using server = await startServer({ config: { retention: { days: 30, byTenant: {} } } });
const { ada, bo } = server.microsoft.people;
const [host, attendee] = [server.as(ada), server.as(bo)];
const rows = () => server.db.selectFrom('sample').selectAll().execute();
const log = () => server.db.selectFrom('sample_log').selectAll().execute();
const done = [];

const first = await begin(host);
using stream = await listen(server, attendee);
for (const person of [host, attendee]) await person.ask(saveSample, { meeting: first, body: { text: 'Words' } });
assert.equal((await rows()).length, 2);
done.push('served');

const until = async (isSo: () => boolean | Promise<boolean>) => {
  for (let tries = 0; !(await isSo()) && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
};
await until(() => topics(stream).includes('sample'));
assert.ok(topics(stream).includes('sample'));
done.push('heard');

await attendee.ask(removeName, {});
assert.deepEqual((await rows()).map(({ person }) => person), [ada.id]);
assert.deepEqual((await log()).map(({ people_json }) => JSON.parse(people_json)[0].id).toSorted(), [ada.id, 'gone'].toSorted());
done.push('renamed');

await host.ask(deleteMeeting, { meeting: first });
assert.deepEqual(await rows(), []);
assert.equal((await log()).length, 2);
done.push('deleted');

server.clock.now += 31 * 86_400_000;
await server.restart();
await until(async () => (await log()).length === 0);
assert.deepEqual(await log(), []);
done.push('too old');
console.log(done.join(', '));
`;
