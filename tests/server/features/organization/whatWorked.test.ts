import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportOwn, removeName } from '#contract/lifecycle.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { helpedShownFrom, noteLength, notesShown } from '#contract/rules/organization/whatWorked.ts';
import {
  hideWhatWorked,
  readHiddenWhatWorked,
  readWhatWorked,
  readWhatWorkedToEdit,
  removeWhatWorked,
  sayItHelped,
  shareWhatWorked,
} from '#contract/organization/whatWorked.ts';
import { mostNotes } from '../../../../server/features/whatWorked/tables.ts';
import { colleagues } from '../../../../server/sandbox/people.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { begin } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const text = 'I counted to five, and the quietest spoke first.';
const helped = { body: { hasHelped: true } };

/** Each has had a chair in one meeting of the tenant. */
async function makeHosts(server: TestServer, people: readonly { id: string; tenant: string }[]): Promise<string> {
  const meeting = await begin(server.as(server.microsoft.people.ada));
  const { id: series } = server.microsoft.chat;
  const had = { series, meeting, since: null, held_ms: 60_000, is_late: 0 as const, is_stand_in: 0 as const };
  for (const { id, tenant } of people)
    await server.db
      .insertInto('chair')
      .values({ ...had, tenant, member: id, person: id })
      .execute();
  return meeting;
}

test('hosts read what worked, and without a name nobody learns whose it is [001-16]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [author, reader, named] = [server.as(ada), server.as(bo), server.as(cai)];
  const comms = server.as(colleagues.carla);
  await makeHosts(server, [bo]);
  using hears = await listen(server, comms, ownLivePath);
  const [unnamed, other] = [randomUUID(), randomUUID()];
  const body = { behaviour: 'dissent', text: ` ${text} `, isNamed: false };
  await author.ask(shareWhatWorked, { whatWorked: unnamed, body });
  await author.ask(shareWhatWorked, { whatWorked: unnamed, body });
  await named.ask(shareWhatWorked, { whatWorked: other, body: { ...body, behaviour: 'purpose', isNamed: true } });

  const shown = { behaviour: 'dissent', text, by: null, hidden: null };
  const counted = { hasHelped: false, helped: null };
  const read = async (person = reader) => (await person.ask(readWhatWorked, {})).notes;
  const ofOther = { id: other, ...shown, behaviour: 'purpose', by: cai.name };
  expect(await read()).toEqual([
    { ...ofOther, isOwn: false, ...counted },
    { id: unnamed, ...shown, isOwn: false, ...counted },
  ]);
  expect((await read(author))[0]).toEqual({ id: unnamed, ...shown, isOwn: true, ...counted });
  const edited = await comms.ask(readWhatWorkedToEdit, {});
  expect(edited.notes).toEqual([ofOther, { id: unnamed, ...shown }]);
  for (const answer of [await read(), edited]) {
    expect(JSON.stringify(answer)).not.toContain(ada.id);
    expect(JSON.stringify(answer)).not.toContain(ada.name);
  }
  expect(Object.keys((await reader.ask(exportOwn, {})).own)).toContain('what_worked');
  expect((await reader.ask(exportOwn, {})).own['what_worked']).toEqual([]);
  expect((await author.ask(exportOwn, {})).own['what_worked']).toMatchObject([{ id: unnamed, text }]);

  // A taken id, a note of somebody else and none at all are refused alike.
  for (const id of [unnamed, randomUUID()])
    expect((await reader.refused(removeWhatWorked, { whatWorked: id })).code).toBe('not_found');
  expect((await reader.refused(shareWhatWorked, { whatWorked: unnamed, body })).code).toBe('not_found');
  const fieldOf = async (set: object) =>
    (await author.refused(shareWhatWorked, { whatWorked: randomUUID(), body: { ...body, ...set } })).fields;
  expect(await fieldOf({ text: 'x'.repeat(noteLength + 1) })).toEqual([{ field: 'text', code: 'too_long' }]);
  expect(await fieldOf({ text: ' \u200b ' })).toEqual([{ field: 'text', code: 'empty' }]);
  expect(await fieldOf({ behaviour: 'jokes' })).toEqual([{ field: 'behaviour', code: 'wrong_type' }]);

  // A notice would tell the minute in which a note without a name was written.
  expect(topics(hears)).toEqual([]);
  await author.ask(removeWhatWorked, { whatWorked: unnamed });
  await expect.poll(() => topics(hears)).toEqual(['what-worked']);
  await named.ask(removeName, {});
  expect([await read(), await read(author)]).toEqual([[], []]);
  expect((await comms.ask(readWhatWorkedToEdit, {})).notes).toEqual([]);
});

test('a note’s “helped me” shows from five people on, and a hidden one only to its author', async () => {
  await using server = await startServer();
  const { ada, ...others } = server.microsoft.people;
  const author = server.as(ada);
  const readers = [others.bo, others.cai, others.dana, others.eli, others.fatima].map((one) => server.as(one));
  const [first = author, ...rest] = readers;
  const comms = server.as(colleagues.carla);
  await makeHosts(server, Object.values(others));
  const whatWorked = randomUUID();
  await author.ask(shareWhatWorked, { whatWorked, body: { behaviour: 'dissent', text, isNamed: false } });
  const read = async (person = author) => (await person.ask(readWhatWorked, {})).notes[0];

  expect((await author.refused(sayItHelped, { whatWorked, ...helped })).code).toBe('not_found');
  await Promise.all([first, first, first].map((one) => one.ask(sayItHelped, { whatWorked, ...helped })));
  for (const reader of rest.slice(1)) await reader.ask(sayItHelped, { whatWorked, ...helped });
  expect(readers).toHaveLength(helpedShownFrom);
  expect(await read(first)).toMatchObject({ hasHelped: true, helped: null });
  await rest[0]?.ask(sayItHelped, { whatWorked, ...helped });
  expect(await read()).toMatchObject({ hasHelped: false, helped: helpedShownFrom });
  await first.ask(sayItHelped, { whatWorked, body: { hasHelped: false } });
  expect(await read()).toMatchObject({ helped: null });

  const why = 'It can be read as about one person.';
  for (const empty of ['', '  '])
    expect((await comms.refused(hideWhatWorked, { whatWorked, body: { why: empty } })).code).toBe('invalid');
  expect((await comms.refused(hideWhatWorked, { whatWorked: randomUUID(), body: { why } })).code).toBe('not_found');
  expect((await author.refused(hideWhatWorked, { whatWorked, body: { why } })).code).toBe('role_needed');
  using hears = await listen(server, first, ownLivePath);
  using authorHears = await listen(server, author, ownLivePath);
  await comms.ask(hideWhatWorked, { whatWorked, body: { why } });
  await expect.poll(() => topics(hears)).toContain('what-worked');
  await expect.poll(() => topics(authorHears)).toContain('what-worked');
  expect([await read(first), await read()]).toEqual([undefined, expect.objectContaining({ hidden: why })]);
  expect((await first.refused(sayItHelped, { whatWorked, ...helped })).code).toBe('not_found');
  expect((await comms.ask(readWhatWorkedToEdit, {})).notes).toMatchObject([{ id: whatWorked, by: null, hidden: why }]);
  expect((await author.ask(readHiddenWhatWorked, {})).notes).toMatchObject([{ id: whatWorked, hidden: why }]);
  expect((await first.ask(readHiddenWhatWorked, {})).notes).toEqual([]);
  await comms.ask(hideWhatWorked, { whatWorked, body: { why: null } });
  expect(await read(first)).toMatchObject({ id: whatWorked, hidden: null });
});

test('a removed name takes its notes along, and a comparison tells nobody whose the rest are', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [author, reader] = [server.as(bo), server.as(cai)];
  const comms = server.as(colleagues.carla);
  await makeHosts(server, [cai]);
  const [unnamed, hidden, named] = [randomUUID(), randomUUID(), randomUUID()];
  for (const whatWorked of [unnamed, hidden, named]) {
    const body = { behaviour: 'dissent', text, isNamed: whatWorked === named };
    await author.ask(shareWhatWorked, { whatWorked, body });
  }
  for (const whatWorked of [unnamed, named]) await reader.ask(sayItHelped, { whatWorked, ...helped });
  await comms.ask(hideWhatWorked, { whatWorked: hidden, body: { why: 'The same again' } });
  await server.as(ada).ask(shareWhatWorked, {
    whatWorked: randomUUID(),
    body: { behaviour: 'purpose', text, isNamed: false },
  });
  const lists = async () => [
    (await reader.ask(readWhatWorked, {})).notes,
    (await comms.ask(readWhatWorkedToEdit, {})).notes,
  ];
  const before = await lists();
  await author.ask(removeName, {});
  expect(await lists()).toEqual(before.map((notes) => notes.filter(({ id }) => id !== named)));

  expect((await author.ask(readWhatWorked, {})).notes).toEqual([]);
  expect((await author.ask(readHiddenWhatWorked, {})).notes).toEqual([]);
  expect((await author.refused(removeWhatWorked, { whatWorked: unnamed })).code).toBe('not_found');
  const dump = await Promise.all(
    (['what_worked', 'helped'] as const).map((table) => server.db.selectFrom(table).selectAll().execute()),
  );
  expect(JSON.stringify(dump)).not.toContain(bo.id);
  expect(dump[1]?.map((row) => ('note' in row ? row.note : ''))).toEqual([unnamed]);
});

test('people who never hosted read none of what worked, and hosts read it for a year', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [host, chair, attendee, author] = [ada, bo, cai, dana].map((one) => server.as(one));
  const comms = server.as(colleagues.carla);
  if (!host || !chair || !attendee || !author) throw new Error('No such people');
  const read = async (person: Person) => person.ask(readWhatWorked, {});
  const nothing = await read(attendee);
  expect(nothing).toEqual({ notes: [] });
  const [whatWorked, own] = [randomUUID(), randomUUID()];
  const body = { behaviour: 'dissent', text, isNamed: false };
  await author.ask(shareWhatWorked, { whatWorked, body });
  const missing = await attendee.refused(sayItHelped, { whatWorked: randomUUID(), ...helped });

  await makeHosts(server, [bo]);
  for (const reader of [host, chair, comms]) expect((await read(reader)).notes).toMatchObject([{ id: whatWorked }]);
  expect(await read(attendee)).toEqual(nothing);
  for (const reader of [attendee, server.as(colleagues.hugo)]) {
    const { code, title, status } = await reader.refused(sayItHelped, { whatWorked, ...helped });
    expect({ code, title, status }).toEqual({ code: missing.code, title: missing.title, status: missing.status });
  }
  await attendee.ask(shareWhatWorked, { whatWorked: own, body });
  expect((await read(attendee)).notes).toMatchObject([{ id: own, isOwn: true }]);

  server.clock.now += 366 * 86_400_000;
  for (const reader of [host, chair]) expect(await read(reader)).toEqual(nothing);
  expect((await read(comms)).notes).toHaveLength(2);
});

test('nobody fills the list of what worked, and communications can hide all that others read', async () => {
  await using server = await startServer();
  const { ada, ...others } = server.microsoft.people;
  const [comms, reader] = [server.as(colleagues.carla), server.as(colleagues.noor)];
  await makeHosts(server, [colleagues.noor]);
  const share = async (by: Parameters<typeof server.as>[0]) => {
    const whatWorked = randomUUID();
    server.clock.now += 1;
    const body = { behaviour: 'dissent', text, isNamed: false };
    await server.as(by).ask(shareWhatWorked, { whatWorked, body });
    return whatWorked;
  };
  const oldest = await share(ada);
  const flooding = [others.bo, others.cai, others.dana, others.eli];
  const latest: string[] = [];
  for (const by of flooding) for (let time = 0; time < mostNotes; time++) latest.push(await share(by));
  expect(latest).toHaveLength(notesShown);
  const more = { whatWorked: randomUUID(), body: { behaviour: 'dissent', text, isNamed: true } };
  expect((await server.as(others.bo).refused(shareWhatWorked, more)).code).toBe('too_many_here');
  await server.as(others.bo).ask(shareWhatWorked, { ...more, body: { ...more.body, behaviour: 'purpose' } });

  const read = async () => (await reader.ask(readWhatWorked, {})).notes.map(({ id }) => id);
  expect(await read()).not.toContain(oldest);
  for (const whatWorked of latest) await comms.ask(hideWhatWorked, { whatWorked, body: { why: 'The same again' } });
  expect(await read()).toContain(oldest);
  expect((await comms.ask(readWhatWorkedToEdit, {})).notes.map(({ id }) => id)).toContain(oldest);
});
