import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { deleteAside, readAside, readAsides, renewAside, saveAside, writeAside } from '#contract/person/aside.ts';
import { exportOwn, exportSeries, removeName } from '#contract/lifecycle.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { sixPeople, visitors } from '../../../../server/sandbox/people.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type Person } from '../../../support/server/server.ts';

const day = 86_400_000;
const content = { text: 'Her daughter starts school in May' };

test('one aside per author and person: kept a year, exported to its author, gone with either [002-02, 004-04]', async () => {
  const { ada, bo, cai, dana } = sixPeople;
  const { gil, xenia } = visitors;
  const config = { tenants: [ada.tenant, xenia.tenant] };
  await using server = await startServer({ people: { ada, bo, cai, dana, gil, xenia }, config });
  const [author, about] = [server.as(ada), server.as(bo)];
  using hears = await listen(server, author, ownLivePath);
  using others = await listen(server, about, ownLivePath);
  const aside = randomUUID();
  const body = { person: bo.id, content };
  const written = await author.ask(writeAside, { aside, body });
  const about_ = { id: bo.id, name: bo.name };
  expect(written).toEqual({
    id: aside,
    about: about_,
    version: 1,
    content,
    keptUntil: server.clock.now + 365 * day,
    isEnding: false,
  });
  // Idempotent: the first response may have been lost.
  expect(await author.ask(writeAside, { aside, body })).toEqual(written);
  const other = await author.refused(writeAside, {
    aside: randomUUID(),
    body: { ...body, content: { text: 'Second' } },
  });
  expect(other).toMatchObject({ code: 'stale', current: { id: aside, content } });
  const { version: _version, content: _text, ...head } = written;
  expect(await author.ask(readAsides, {})).toEqual({ asides: [head] });

  for (const [person, code] of [
    [ada.id, 'oneself'],
    [xenia.id, 'from_outside'],
    [server.microsoft.outsider.id, 'not_in_chat'],
  ])
    expect((await author.refused(writeAside, { aside: randomUUID(), body: { person, content } })).fields).toEqual([
      { field: 'person', code },
    ]);
  const blank = { person: cai.id, content: { text: ' \u200B' } };
  const empty = [{ field: 'content.text', code: 'empty' }];
  expect((await author.refused(writeAside, { aside: randomUUID(), body: blank })).fields).toEqual(empty);
  expect((await author.refused(saveAside, { aside, body: { version: 1, content: blank.content } })).fields).toEqual(
    empty,
  );
  expect(
    (await author.refused(saveAside, { aside, body: { version: 1, content: { text: 'x'.repeat(501) } } })).fields,
  ).toEqual([{ field: 'content.text', code: 'too_long' }]);
  // Somebody else's id is as unknown as any other, and changes nothing.
  expect(await about.refused(writeAside, { aside, body: { person: cai.id, content } })).toMatchObject({
    code: 'not_found',
  });

  const changed = { text: 'Her daughter loves school' };
  server.clock.now += 340 * day;
  expect((await author.ask(readAsides, {})).asides).toMatchObject([{ id: aside, isEnding: true }]);
  expect(await author.ask(saveAside, { aside, body: { version: 1, content: changed } })).toMatchObject({
    version: 2,
    isEnding: false,
  });
  expect(await author.refused(saveAside, { aside, body: { version: 1, content } })).toMatchObject({
    code: 'stale',
    current: { version: 2, content: changed },
  });
  server.clock.now += 340 * day;
  await author.ask(renewAside, { aside });
  expect((await author.ask(readAsides, {})).asides).toMatchObject([{ isEnding: false }]);

  expect((await author.ask(exportOwn, {})).own['aside']).toMatchObject([
    { id: aside, text: changed.text, about_name: bo.name },
  ]);
  expect((await about.ask(exportOwn, {})).own['aside']).toEqual([]);
  for (const person of [author, about])
    expect(JSON.stringify(await person.ask(exportSeries, {}))).not.toContain(changed.text);
  await expect.poll(() => topics(hears)).toContain('home');
  expect(topics(others)).toEqual([]);

  await about.ask(removeName, {});
  expect(await author.ask(readAsides, {})).toEqual({ asides: [] });
  const second = randomUUID();
  await author.ask(writeAside, { aside: second, body: { person: cai.id, content } });
  using subject = await listen(server, server.as(cai), ownLivePath);
  await author.ask(removeName, {});
  // The author's name disappears at the same moment, so a notice would reveal that there was an aside on this person.
  await expect.poll(() => topics(subject)).toContain('what-worked');
  expect(topics(subject)).not.toContain('home');
  expect(await rows()).toEqual([]);
  await author.ask(writeAside, { aside: second, body: { person: cai.id, content } });
  await author.ask(deleteAside, { aside: second });
  await author.refused(readAside, { aside: second });
  await author.ask(writeAside, { aside, body: { person: dana.id, content } });
  server.clock.now += 365 * day;
  expect(await author.ask(readAsides, {})).toEqual({ asides: [] });
  expect((await author.refused(readAside, { aside })).code).toBe('not_found');
  expect((await author.refused(renewAside, { aside })).code).toBe('not_found');
  await server.restart();
  await expect.poll(rows).toEqual([]);

  async function rows() {
    return (await sql`select * from aside`.execute(server.db)).rows;
  }
});

test('to everybody but its author an aside looks like a missing one, for the same work [002-02]', async () => {
  const statements: string[] = [];
  await using server = await startServer({ onStatement: (sql) => statements.push(sql) });
  const { ada, bo, cai } = server.microsoft.people;
  const aside = randomUUID();
  await server.as(ada).ask(writeAside, { aside, body: { person: bo.id, content } });
  const asked = async (id: string, { token }: Person) => {
    statements.length = 0;
    const response = await fetch(`${server.url}${pathOf(readAside.path, { aside: id })}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { requestId: _id, ...problem } = await response.json();
    const headers = [[...response.headers.keys()].toSorted(), response.headers.get('content-length')];
    return { status: response.status, headers, problem, statements: [...statements] };
  };
  for (const reader of [server.as(bo), server.as(cai)]) {
    const theirs = await asked(aside, reader);
    expect(theirs).toEqual(await asked(randomUUID(), reader));
    expect(theirs).toMatchObject({ problem: { code: 'not_found' }, statements: [expect.stringContaining('aside')] });
  }
});
