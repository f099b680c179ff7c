import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportOwn, exportSeries, removeName } from '#contract/lifecycle.ts';
import { dropRehearsal, readRehearsals, saveRehearsal, seeRehearsal } from '#contract/person/rehearsal.ts';
import { startServer } from '../../../support/server/server.ts';

test('a rehearsal card is its author’s alone, and is seen once after each change [000-50]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, author] = [server.as(ada), server.as(bo)];
  const rehearsal = randomUUID();
  const replies = [{ id: '1', they: 'That is not true', ask: 'What did you see?' }];
  const content = { series: server.microsoft.chat.id, opening: 'I saw it. (pause 3 s) You?', replies };
  const saving = { rehearsal, body: { version: 0, content } };
  const saved = await author.ask(saveRehearsal, saving);
  expect(saved).toEqual({ id: rehearsal, version: 1, content, at: server.clock.now, seenAt: null });
  expect(await author.ask(saveRehearsal, saving)).toEqual(saved);
  const other = { ...content, opening: 'Another' };
  expect(await author.refused(saveRehearsal, { rehearsal, body: { version: 0, content: other } })).toMatchObject({
    code: 'stale',
    current: { version: 1, content },
  });
  const crowded = { ...content, opening: 'a'.repeat(501), replies: Array.from({ length: 4 }, () => replies[0]) };
  expect(await author.refused(saveRehearsal, { rehearsal, body: { version: 1, content: crowded } })).toMatchObject({
    fields: [
      { field: 'content.opening', code: 'too_long' },
      { field: 'content.replies', code: 'too_many' },
    ],
  });

  expect(await host.ask(readRehearsals, {})).toEqual({ rehearsals: [] });
  const theirs = [
    await host.refused(saveRehearsal, saving),
    await host.refused(seeRehearsal, { rehearsal }),
    await host.refused(dropRehearsal, { rehearsal }),
    await host.refused(seeRehearsal, { rehearsal: randomUUID() }),
  ];
  expect(theirs.map(({ code, title }) => [code, title])).toEqual(theirs.map(() => ['not_found', theirs[3]?.title]));

  server.clock.now += 1000;
  const seenAt = server.clock.now;
  await author.ask(seeRehearsal, { rehearsal });
  server.clock.now += 1000;
  await author.ask(seeRehearsal, { rehearsal });
  expect((await author.ask(readRehearsals, {})).rehearsals).toEqual([{ ...saved, seenAt }]);
  await author.ask(saveRehearsal, { rehearsal, body: { version: 1, content: other } });
  expect((await author.ask(readRehearsals, {})).rehearsals[0]).toMatchObject({ content: other, seenAt: null });

  expect(JSON.stringify(await author.ask(exportOwn, {}))).toContain('Another');
  for (const reader of [host, author])
    expect(JSON.stringify(await reader.ask(exportSeries, {}))).not.toContain('Another');
  await author.ask(saveRehearsal, { rehearsal: randomUUID(), body: { version: 0, content } });
  await author.ask(dropRehearsal, { rehearsal });
  expect((await author.ask(readRehearsals, {})).rehearsals).toHaveLength(1);
  await author.ask(removeName, {});
  expect(await server.db.selectFrom('rehearsal').select('id').execute()).toEqual([]);
});
