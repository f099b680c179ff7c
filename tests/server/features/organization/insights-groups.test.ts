import { expect, test } from 'vitest';
import { previewUnits, readUnits, takeUnits } from '#contract/organization/insights.ts';
import { colleagues, sixPeople, visitors } from '../../../../server/sandbox/people.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

const permission = 'GroupMember.Read.All';
const { ada, bo, cai, dana, eli } = sixPeople;

async function startConsented(): Promise<TestServer> {
  const server = await startServer();
  server.microsoft.signIn.consent(permission, true);
  return server;
}

function groupsOf({ microsoft }: TestServer) {
  const [product, design, people, board] = [...microsoft.groups.values()];
  if (!product || !design || !people || !board) throw new Error('The sandbox has four groups');
  return { product, design, people, board };
}

const fileOf = (...lines: string[]) => ({ file: Buffer.from(['Group;Unit', ...lines].join('\n')).toString('base64') });

const requests = ({ microsoft }: TestServer) =>
  microsoft.graphRequests.flatMap(({ path }) => (path.includes('/transitiveMembers') ? [path] : []));

const placed = async ({ db }: TestServer) =>
  (await db.selectFrom('unit_person').select('person').orderBy('person').execute()).map(({ person }) => person);

test('a group’s people are placed, with nested groups and guests, page by page [000-61]', async () => {
  await using server = await startConsented();
  const hr = server.as(colleagues.hugo);
  const { product } = groupsOf(server);
  server.microsoft.reading.pageSize = 2;
  const body = fileOf(`${product.id};Works`);
  const preview = await hr.ask(previewUnits, { body });
  expect(preview).toMatchObject({ isUnchanged: false, units: 1, people: 6, added: 1, problems: [] });
  expect(await placed(server)).toEqual([]);
  // Six people, a group and a device.
  expect(requests(server)).toHaveLength(4);
  expect(requests(server)[0]).toMatch(/\/groups\/[\da-f-]{36}\/transitiveMembers\?\$select=id&\$top=999$/);
  await hr.ask(takeUnits, { body: { ...body, basis: preview.basis } });
  expect(await placed(server)).toEqual([ada, bo, cai, dana, eli, visitors.gil].map(({ id }) => id));
  expect(await hr.ask(previewUnits, { body })).toMatchObject({ isUnchanged: true });
});

test('an unknown, hidden or empty group is a problem of its row, and the rest can be taken', async () => {
  await using server = await startConsented();
  const hr = server.as(colleagues.hugo);
  const { design, people, board } = groupsOf(server);
  people.hides = 'by_leaving_out';
  const unknown = 'b00c0000-0000-4000-8000-000000009999';
  const body = fileOf(`${unknown};A`, `${board.id};B`, `${people.id};C`, `${design.id};D`);
  const preview = await hr.ask(previewUnits, { body });
  expect(preview.problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'group_unknown'],
    [3, 'group_hidden'],
    [4, 'group_empty'],
  ]);
  await hr.ask(takeUnits, { body: { ...body, basis: preview.basis } });
  expect((await hr.ask(readUnits, {})).units.map(({ name }) => name)).toEqual(['D']);
  // A file of which nothing can be taken doesn't replace the one in use.
  expect((await hr.refused(takeUnits, { body: fileOf(`${unknown};A`) })).code).toBe('invalid');
  expect(await placed(server)).toHaveLength(3);
});

test('only a file with groups needs the permission, and it works once that is given', async () => {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const { design } = groupsOf(server);
  const ofPeople = { file: Buffer.from(`Object ID;Unit\n${ada.id};Works`).toString('base64') };
  expect(await hr.ask(previewUnits, { body: ofPeople })).toMatchObject({ people: 1, problems: [] });
  const body = fileOf(`${design.id};Works`);
  for (const endpoint of [previewUnits, takeUnits])
    expect(await hr.refused(endpoint, { body })).toMatchObject({ code: 'consent_needed', permission });
  expect([requests(server), await placed(server)]).toEqual([[], []]);
  server.microsoft.signIn.consent(permission, true);
  expect(await hr.ask(previewUnits, { body })).toMatchObject({ people: 3, problems: [] });
});

test('taking stops if a group’s members aren’t those of the preview, and the file is another one', async () => {
  await using server = await startConsented();
  const hr = server.as(colleagues.hugo);
  const { design } = groupsOf(server);
  const body = fileOf(`${design.id};Works`);
  const before = await hr.ask(previewUnits, { body });
  design.people.push(ada.id);
  expect((await hr.refused(takeUnits, { body: { ...body, basis: before.basis } })).code).toBe('stale');
  expect(await placed(server)).toEqual([]);
  const after = await hr.ask(previewUnits, { body });
  expect(after).toMatchObject({ isUnchanged: false, people: 4 });
  await hr.ask(takeUnits, { body: { ...body, basis: after.basis } });
  // A second click on the same button.
  await hr.ask(takeUnits, { body: { ...body, basis: after.basis } });
  expect(await placed(server)).toHaveLength(4);
  design.people.pop();
  expect(await hr.ask(previewUnits, { body })).toMatchObject({ isUnchanged: false, people: 3 });
});

test('while Microsoft doesn’t tell all groups, nothing is kept, and its pause is passed on', async () => {
  await using server = await startConsented();
  const hr = server.as(colleagues.hugo);
  const { product, people } = groupsOf(server);
  const body = fileOf(`${people.id};People`, `${product.id};Works`);
  const { reading, signIn } = server.microsoft;
  reading.pageSize = 5;
  for (const answer of ['throttled', 'unavailable', 'half', 'astray'] as const) {
    reading.answer = answer;
    for (const endpoint of [previewUnits, takeUnits])
      expect([answer, (await hr.refused(endpoint, { body })).code]).toEqual([answer, 'groups_unavailable']);
  }
  reading.answer = 'throttled';
  const asked = await fetch(`${server.url}${previewUnits.path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hr.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([asked.status, asked.headers.get('retry-after')]).toEqual([502, '20']);
  reading.answer = 'told';
  await server.restart();
  signIn.exchange = 'down';
  expect((await hr.refused(previewUnits, { body })).code).toBe('groups_unavailable');
  signIn.exchange = 'none';
  expect(await placed(server)).toEqual([]);
  expect(await hr.ask(previewUnits, { body })).toMatchObject({ people: 11, problems: [] });
});

test('groups with too many people are read no further, and their file is refused', async () => {
  await using server = await startConsented();
  const { product, people } = groupsOf(server);
  server.microsoft.reading.pageSize = 999;
  const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  product.people = Array.from({ length: 30_000 }, (_, index) => idOf(index));
  people.people = product.people;
  const body = fileOf(`${product.id};Works`, `${people.id};People`);
  const { problems } = await server.as(colleagues.hugo).ask(previewUnits, { body });
  expect(problems).toEqual([{ code: 'too_many_people', row: null, value: '', number: 20_000 }]);
  expect(requests(server).length).toBeLessThanOrEqual(2 * 21);
});
