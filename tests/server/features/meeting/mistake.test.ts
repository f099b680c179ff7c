import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportSeries } from '#contract/lifecycle.ts';
import { dropMistake, readMistakes, saveMistake } from '#contract/meeting/mistake.ts';
import { readRecap, readReview } from '#contract/meeting/recap.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { begin, share } from '../../../support/meeting/meeting.ts';
import { startServer } from '../../../support/server/server.ts';

const empty = { actions: [], questions: [] };
const blank = { learned: '', change: '', support: '' };

test('a mistake is logged in one tap, and only what was learned leaves the host [000-13, 000-15, 000-16]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  using hears = await listen(server, host);
  using overhears = await listen(server, attendee);
  const mistake = randomUUID();
  const logging = { meeting, mistake, body: { version: 0, content: blank } };
  const [logged, again] = await Promise.all([host.ask(saveMistake, logging), host.ask(saveMistake, logging)]);
  expect(again).toEqual(logged);
  expect(logged).toEqual({ id: mistake, at: server.clock.now, version: 1, content: blank });

  const content = {
    learned: 'Try the restore before you need it',
    change: 'A restore every month',
    support: `Take ${cai.name} off the pager`,
  };
  await host.ask(saveMistake, { meeting, mistake, body: { version: 1, content } });
  const slower = { version: 1, content: { ...blank, learned: 'Something else' } };
  expect(await host.refused(saveMistake, { meeting, mistake, body: slower })).toMatchObject({
    code: 'stale',
    current: { version: 2, content },
  });
  const blaming = { version: 2, content: { ...content, person: bo.id } };
  expect(await host.refused(saveMistake, { meeting, mistake, body: blaming as never })).toMatchObject({
    fields: [{ field: 'content.person', code: 'unknown_field' }],
  });
  const controlled = { version: 2, content: { ...content, learned: 'Try\u0007 it' } };
  expect(await host.refused(saveMistake, { meeting, mistake, body: controlled })).toMatchObject({
    fields: [{ field: 'content.learned', code: 'control_characters' }],
  });
  await expect.poll(() => topics(hears)).toContain('mistakes');
  expect(topics(overhears)).not.toContain('mistakes');
  expect(await attendee.refused(readMistakes, { meeting })).toMatchObject({ code: 'host_only' });

  await host.ask(saveMistake, { meeting, mistake: randomUUID(), body: { version: 0, content: blank } });
  const slip = { meeting, mistake: randomUUID() };
  await host.ask(saveMistake, { ...slip, body: { version: 0, content: { ...blank, learned: 'No mistake at all' } } });
  await host.ask(dropMistake, slip);
  await share(host, meeting, empty);
  const { filed } = await attendee.ask(readRecap, { meeting });
  expect(filed?.learnings).toEqual([{ id: mistake, learned: content.learned }]);
  const card = JSON.stringify(server.microsoft.messages().map(({ attachments }) => attachments));
  expect(card).toContain(content.learned);
  const names = server.microsoft.chat.members.flatMap(({ id, name }) => [id, name]);
  for (const text of [...names, content.change, content.support, 'No mistake at all']) expect(card).not.toContain(text);

  const read = [
    await attendee.ask(readRecap, { meeting }),
    await attendee.ask(exportSeries, {}),
    await host.ask(exportSeries, {}),
  ];
  for (const text of [content.change, content.support]) expect(JSON.stringify(read)).not.toContain(text);
  const { mistakes } = await host.ask(readMistakes, { meeting });
  expect(mistakes.find(({ id }) => id === mistake)).toMatchObject({ content });
  await host.ask(saveMistake, { meeting, mistake, body: { version: 2, content: { ...content, learned: 'Twice' } } });
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: true });
});
