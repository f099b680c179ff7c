import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { acknowledge, leaveOff } from '#contract/meeting/acknowledgement.ts';
import { postNote } from '#contract/meeting/chatNote.ts';
import { putDigestAway, readDigests } from '#contract/person/digest.ts';
import { saveMistake } from '#contract/meeting/mistake.ts';
import { readCard } from '../../../support/meeting/card.ts';
import { begin, share } from '../../../support/meeting/meeting.ts';
import { startServer, type Person } from '../../../support/server/server.ts';

const december = Date.UTC(2026, 11, 2, 12);
const empty = { actions: [], questions: [] };

async function thank(
  by: Person,
  meeting: string,
  { to, kind, what }: { to: string[]; kind: 'risk' | 'coaching'; what: string },
) {
  await by.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body: { to, kind, what, outcome: '' } });
}

test('a leader finds last month’s digest of what the chat saw, and posts it in their own lines [001-08]', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await thank(attendee, meeting, { to: [cai.id], kind: 'risk', what: 'Saw the gap' });
  server.clock.now += 60_000;
  await thank(host, meeting, { to: [bo.id, cai.id], kind: 'risk', what: 'Asked twice' });
  await thank(host, meeting, { to: [dana.id], kind: 'coaching', what: 'Sat with us' });
  const learned = { learned: 'Try the restore first', change: 'Every month', support: 'Nobody reads this' };
  await host.ask(saveMistake, { meeting, mistake: randomUUID(), body: { version: 0, content: learned } });
  await share(host, meeting, empty);
  expect(await host.ask(readDigests, {})).toEqual({ digests: [] });

  server.clock.now = december;
  const unshared = await begin(host);
  await thank(host, unshared, { to: [bo.id], kind: 'coaching', what: 'Not this month' });
  const { digests } = await host.ask(readDigests, {});
  expect(digests).toMatchObject([
    {
      month: '2026-11',
      topic: 'Launch planning',
      acknowledged: [
        { kind: 'coaching', to: [{ id: dana.id }], what: 'Sat with us' },
        { kind: 'risk', to: [{ id: cai.id }, { id: bo.id }], what: 'Asked twice' },
      ],
      learned: learned.learned,
      changed: '',
    },
  ]);
  for (const text of [learned.support, learned.change, 'Not this month'])
    expect(JSON.stringify(digests)).not.toContain(text);
  expect(await attendee.ask(readDigests, {})).toEqual({ digests: [] });

  await server.as(dana).ask(leaveOff, { body: { isLeftOff: true } });
  const [draft] = (await host.ask(readDigests, {})).digests;
  expect(draft?.acknowledged).toMatchObject([{ kind: 'risk' }]);
  expect([draft?.key, draft?.edition]).toEqual([digests[0]?.key, expect.not.stringMatching(digests[0]?.edition ?? '')]);

  const post = (by: Person, lines: string[]) =>
    by.refused(postNote, { meeting, note: randomUUID(), body: { language: 'en', content: { kind: 'digest', lines } } });
  expect(await post(attendee, ['Mine'])).toMatchObject({ code: 'host_only' });
  expect(await post(host, Array.from({ length: 11 }, String))).toMatchObject({ code: 'invalid' });
  expect(await post(host, ['One', ' '])).toMatchObject({ fields: [{ field: 'content.lines.1', code: 'empty' }] });
  const content = { kind: 'digest' as const, lines: ['Thank you for November.', 'Bo and Cai saw the gap'] };
  await host.ask(postNote, { meeting, note: randomUUID(), body: { language: 'en', content } });
  const card = server.microsoft.messages().at(-1)?.attachments?.[0]?.content ?? '';
  expect(readCard(card).lines).toEqual(['Our month', ...content.lines]);
  expect(await host.ask(readDigests, {})).toEqual({ digests: [] });
});

test('a digest that was copied or put away is gone, for its leader only [001-08]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, other] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await thank(host, meeting, { to: [bo.id], kind: 'risk', what: 'Saw the gap' });
  await share(host, meeting, empty);
  server.clock.now = december;
  const [draft] = (await host.ask(readDigests, {})).digests;
  const key = draft?.key ?? '';
  expect(await other.refused(putDigestAway, { body: { key } })).toMatchObject({ code: 'not_found' });
  const away = () => host.ask(putDigestAway, { body: { key } });
  await Promise.all([away(), away()]);
  expect(await host.ask(readDigests, {})).toEqual({ digests: [] });
});
