import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { acknowledge, readAcknowledgements, takeBackAcknowledgement } from '#contract/acknowledgement.ts';
import { saveDecision } from '#contract/decision.ts';
import { beginMeeting, moveTo, readRoom } from '#contract/meeting.ts';
import { postNote } from '#contract/note.ts';
import { saveDraft, shareRecap } from '#contract/recap.ts';
import { handSection } from '#contract/section.ts';
import { attempt } from '../../server/delivery/attempt.ts';
import type { Card } from '../../server/http/scope.ts';
import { recapContent } from '../../server/recap/routes.ts';
import { action, begin, decision, giveChair } from '../support/meeting.ts';
import { startServer, type Person, type TestServer } from '../support/server.ts';

const weekMs = 7 * 24 * 3_600_000;
const sharing = { version: 0, language: 'en' } as const;

/** Who posted what, as the chat shows it. */
function posted({ microsoft }: TestServer): { from: string | undefined; text: string }[] {
  return microsoft.messages().map(({ from, attachments }) => ({
    from: from?.user?.id ?? undefined,
    text: attachments?.[0]?.content ?? '',
  }));
}

/** Everything that only somebody in the chair may do is refused. */
async function hostsNothing(server: TestServer, person: Person, meeting: string): Promise<void> {
  const section = { kind: 'chair', title: '', person: server.microsoft.people.cai.id };
  const asking = [
    [
      saveDecision,
      { decision: randomUUID(), body: { version: 0, state: 'final', content: decision, supersedes: null } },
    ],
    [handSection, { section: randomUUID(), body: section }],
    [moveTo, { body: { stage: 'meet' } }],
    [beginMeeting, { body: { timeZone: 'Europe/Berlin' } }],
  ] as const;
  for (const [endpoint, asked] of asking)
    expect(await person.refused(endpoint, { meeting, ...asked })).toMatchObject({ code: 'host_only' });
}

test('who shares the recap of a meeting that nobody closed for weeks doesn’t get its chair back', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, former] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await giveChair(host, former, meeting);
  server.clock.now += 3 * weekMs;
  await former.ask(shareRecap, { meeting, body: sharing });
  expect((await former.ask(readRoom, {})).you).toMatchObject({ isHost: false, isFormerChair: true });
  await hostsNothing(server, former, meeting);
  // The organizer begins the next one.
  expect((await host.ask(readRoom, {})).begin).toBe('fresh');
});

test('who presses “share” on what was acknowledged shares what they read, not what came under its id since', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attacker] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const said = randomUUID();
  const thanks = { to: [cai.id], kind: 'risk' as const, what: 'Saw the gap', outcome: '' };
  await attacker.ask(acknowledge, { meeting, acknowledgement: said, body: thanks });
  const at = (await host.ask(readAcknowledgements, { meeting })).acknowledgements[0]?.at;
  await attacker.ask(takeBackAcknowledgement, { meeting, acknowledgement: said });
  server.clock.now += 1;
  const body = { ...thanks, what: 'I resign as your host' };
  await attacker.ask(acknowledge, { meeting, acknowledgement: said, body });
  const content = { kind: 'acknowledgement' as const, acknowledgement: said, at };
  const problem = await host.refused(postNote, { meeting, note: said, body: { language: 'en', content } });
  expect(problem).toMatchObject({ code: 'not_found' });
  expect(posted(server)).toEqual([]);
  await host.ask(postNote, {
    meeting,
    note: said,
    body: { language: 'en', content: { ...content, at: server.clock.now } },
  });
  expect(posted(server)).toEqual([{ from: ada.id, text: expect.stringContaining('I resign') }]);
});

test('what somebody else shares while a card is on its way goes to the chat in their name, not in the first one’s', async () => {
  await using server = await startServer();
  const { services, microsoft } = server;
  const { ada, bo } = microsoft.people;
  const [host, former] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await giveChair(host, former, meeting);
  await host.ask(shareRecap, { meeting, body: sharing });
  // The first one's attempt is due once more, and has just begun when the other shares.
  await server.db.updateTable('share').set({ state: 'waiting', filing: 2 }).execute();
  const caller = await services.outside.verify(host.token);
  const shown = { tenant: microsoft.tenant, id: microsoft.chat.id, kind: 'recap', card: meeting } as unknown as Card;
  const content = recapContent(services, { acceptedIn: async () => new Set(), ratingKeyOf: async () => null });
  await attempt({
    services,
    caller,
    shown,
    pace: () => Promise.resolve(),
    async content(card, share) {
      const draft = { actions: [action('Bo’s own words')], questions: [] };
      await former.ask(saveDraft, { meeting, body: { version: 0, content: draft } });
      await former.ask(shareRecap, { meeting, body: { ...sharing, version: 1 } });
      return content(card, share);
    },
  });
  await former.ask(shareRecap, { meeting, body: { ...sharing, version: 1 } });
  const own = posted(server).filter(({ text }) => text.includes('Bo’s own words'));
  expect(own.map(({ from }) => from)).toEqual([bo.id]);
});
