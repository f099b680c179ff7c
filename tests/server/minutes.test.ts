import { saveDecision } from '#contract/decision.ts';
import { beginMeeting, moveTo, saveOpening } from '#contract/meeting.ts';
import { readOpenItems, saveDraft, shareRecap } from '#contract/recap.ts';
import { expect, test } from 'vitest';
import type { MeetingMinutes, TypedDecision } from '../support/minutes/shape.ts';
import { tenMeetings } from '../support/minutes/tenMeetings.ts';
import { startServer, type Person } from '../support/server.ts';

const week = 7 * 24 * 3_600_000;

test.each(Object.entries(tenMeetings))(
  'the minutes of %s are shared whole, and what is open comes back',
  async (_, minutes) => {
    await using server = await startServer();
    const host = server.as(server.microsoft.people.ada);
    if (minutes.earlier) {
      server.clock.now -= week;
      await shared(host, { ...minutes, decisions: minutes.earlier, draft: { actions: [], questions: [] } });
      server.clock.now += week;
    }
    await shared(host, minutes);
    server.clock.now += week;
    const open = await host.ask(readOpenItems, {});
    const { next } = minutes.expected;
    expect(open.actions.map(({ what }) => what).toSorted()).toEqual(next.actions.toSorted());
    expect(open.questions.map(({ text }) => text)).toEqual(next.questions);
    expect(open.decisions.map(({ content }) => content.statement).toSorted()).toEqual(next.decisions.toSorted());
  },
);

/** Types a meeting from its opening to its recap, and shares it. */
async function shared(host: Person, { language, opening, decisions, draft }: MeetingMinutes): Promise<string> {
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const scripts = { purpose: null, frame: null, dissent: null };
  await host.ask(saveOpening, { meeting, body: { version: 0, content: { ...opening, scripts } } });
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  for (const decision of decisions) await decide(host, meeting, decision);
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  await host.ask(saveDraft, { meeting, body: { version: 0, content: draft } });
  await host.ask(shareRecap, { meeting, body: { version: 1, language } });
  return meeting;
}

function decide(host: Person, meeting: string, { id, state, content, supersedes }: TypedDecision) {
  return host.ask(saveDecision, { meeting, decision: id, body: { version: 0, state, content, supersedes } });
}
