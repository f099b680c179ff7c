/** A small feature built by the README's instructions: a line of text that a person leaves in a meeting. */
export const sample: Record<string, string> = {
  'server/contract/meeting/sample.ts': `
import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { done, id, line } from '../wire/values.ts';

export const saveSample = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/sample',
  audience: 'member',
  body: z.strictObject({ text: line }),
  response: done,
});

/** About one person, and read by another. */
export const saveOwnSample = endpoint({
  method: 'put',
  path: '/api/me/samples/:sample',
  audience: 'self',
  body: z.strictObject({ about: id, reader: id, text: line }),
  response: done,
});
`,
  'server/features/sample/tables.ts': `
import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface SampleTables {
  sample: { tenant: string; series: string; meeting: string; person: string; name: string; text: string };
  sample_log: { tenant: string; series: string; id: string; people_json: string; at: number };
  sample_own: {
    tenant: string;
    id: string;
    author: string;
    about: string;
    reader_id: string;
    reader_name: string;
    text: string;
    at: number;
  };
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
  sample_own: {
    scope: 'person',
    key: 'id',
    people: { author: 'row', about: 'row', reader_id: 'person', reader_name: 'name', text: 'none' },
    retain: { before: 'at' },
    export: { part: 'own', by: 'author' },
  },
};
`,
  'server/features/sample/migrations.ts': `
import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, addTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const sampleMigrations: Steps = {
  async '900-sample'(db, engine) {
    await addTable(db, engine, 'sample', ['meeting', 'person'], (table) =>
      table.addColumn('name', 'text', (c) => c.notNull()).addColumn('text', 'text', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'sample', 'person');
    await addTable(db, engine, 'sample_log', ['id'], (table) =>
      table.addColumn('people_json', 'text', (c) => c.notNull()).addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await addPersonTable(db, engine, 'sample_own', (table) =>
      ['author', 'about', 'reader_id', 'reader_name', 'text']
        .reduce((made, column) => made.addColumn(column, 'text', (c) => c.notNull()), table)
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    for (const column of ['author', 'about', 'reader_id'])
      await indexPerson(db, engine, 'sample_own', column, 'id');
  },
};
`,
  'server/features/sample/routes.ts': `
import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import * as contract from '#contract/meeting/sample.ts';
import { chatKey, meetingKey } from '../../core/scope.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';

export function sampleRoutes(router: Router, services: Services): void {
  serve(router, services, contract.saveSample, saveSample);
  servePerson(router, services, contract.saveOwnSample, saveOwnSample);
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

const saveOwnSample: Handler<typeof contract.saveOwnSample> = async ({ self, params, body }, { db, now }) => {
  const { about, reader, text } = body;
  const people = { author: self.id, about, reader_id: reader, reader_name: 'Planted Heron' };
  await db
    .insertInto('sample_own')
    .values({ tenant: self.tenant, id: params.sample, ...people, text, at: now() })
    .execute();
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
export const tablesWithoutLifecycle = (tables: string) =>
  `${tables.replace("name: 'name', text: 'none' }", "name: 'name' }")}
interface ForgottenTables {
  forgotten: { tenant: string; text: string };
}

export const forgottenTables: Lifecycles<ForgottenTables> = {};
`;

export const script = `
import assert from 'node:assert/strict';
import { deleteMeeting, exportOwn, exportSeries, removeName } from '#contract/lifecycle.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { saveOwnSample, saveSample } from '#contract/meeting/sample.ts';
import { begin } from './support/meeting/meeting.ts';
import { listen, topics } from './support/server/live.ts';
import { startServer } from './support/server/server.ts';

await using server = await startServer({ config: { retention: { days: 30, byTenant: {} } } });
const { ada, bo, cai, dana, eli } = server.microsoft.people;
const [host, attendee, other] = [server.as(ada), server.as(bo), server.as(cai)];
const rows = () => server.db.selectFrom('sample').selectAll().execute();
const log = () => server.db.selectFrom('sample_log').selectAll().execute();
const own = () => server.db.selectFrom('sample_own').selectAll().orderBy('text').execute();
const texts = async () => (await own()).map(({ text }) => text);
const keep = (person, text, { about, reader }) =>
  person.ask(saveOwnSample, { sample: crypto.randomUUID(), body: { about: about.id, reader: reader.id, text } });
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

await keep(attendee, 'by', { about: dana, reader: ada });
await keep(host, 'about', { about: bo, reader: ada });
await keep(other, 'read', { about: ada, reader: bo });
await keep(host, 'other', { about: cai, reader: ada });
const exported = async (person) => (await person.ask(exportOwn, {})).own.sample_own.map(({ text }) => text).toSorted();
assert.deepEqual([await exported(attendee), await exported(host), await exported(other)], [['by'], ['about', 'other'], ['read']]);
assert.equal(JSON.stringify(await attendee.ask(exportSeries, {})).includes('sample_own'), false);
const [one] = await own();
const more = Array.from({ length: 120 }, (_, number) => ({ ...one, id: crypto.randomUUID(), author: ada.id, reader_id: bo.id, text: 'read' }));
await server.db.insertInto('sample_own').values(more.map((row) => ({ ...row, about: cai.id }))).execute();
await server.db.insertInto('sample_own').values(more.map((row) => ({ ...row, id: crypto.randomUUID(), about: bo.id }))).execute();
using ofAuthor = await listen(server, other, ownLivePath);
using ofSubject = await listen(server, server.as(dana), ownLivePath);
using ofNobody = await listen(server, server.as(eli), ownLivePath);

await attendee.ask(removeName, {});
const left = await own();
assert.equal(left.length, 122);
assert.equal(JSON.stringify(left).includes(bo.id), false);
assert.deepEqual(new Set(left.map(({ text, reader_id, reader_name }) => [text, reader_id, reader_name].join(' '))),
  new Set(['other ' + ada.id + ' Planted Heron', 'read gone ']));
// The last notice, and it reaches everybody.
await until(() => [ofAuthor, ofSubject, ofNobody].every((one) => topics(one).includes('what-worked')));
assert.deepEqual([ofAuthor, ofSubject, ofNobody].map((one) => topics(one).includes('home')), [true, true, false]);
assert.deepEqual((await rows()).map(({ person }) => person), [ada.id]);
assert.deepEqual((await log()).map(({ people_json }) => JSON.parse(people_json)[0].id).toSorted(), [ada.id, 'gone'].toSorted());
done.push('renamed');

await host.ask(deleteMeeting, { meeting: first });
assert.deepEqual(await rows(), []);
assert.equal((await log()).length, 2);
assert.equal((await own()).length, 122);
done.push('deleted');

server.clock.now += 29 * 86_400_000;
await keep(other, 'new', { about: ada, reader: ada });
server.clock.now += 2 * 86_400_000;
await server.restart();
await until(async () => (await texts()).length === 1);
assert.deepEqual([await log(), await texts()], [[], ['new']]);
done.push('too old');
console.log(done.join(', '));
`;
