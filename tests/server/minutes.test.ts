import { saveDecision } from '#contract/decision.ts';
import { beginMeeting, moveTo, saveOpening } from '#contract/meeting.ts';
import { exportSeries } from '#contract/data.ts';
import { gapsIn } from '#contract/outline.ts';
import { readOpenItems } from '#contract/openItems.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/recap.ts';
import { expect, test } from 'vitest';
import { recapCard } from '../../server/recap/card/recapCard.ts';
import { recapSummary } from '../../server/recap/card/summary.ts';
import { asMarkdown } from '../../src/features/data/markdown.ts';
import { german } from '../../src/words/de/catalogue.ts';
import { english } from '../../src/words/en/catalogue.ts';
import { formatFor } from '../../src/words/format.ts';
import { readCard } from '../support/card.ts';
import { cardSetting } from '../support/filed.ts';
import type { MeetingMinutes, TypedDecision } from '../support/minutes/shape.ts';
import { tenMeetings } from '../support/minutes/tenMeetings.ts';
import { startServer, type Person, type TestServer } from '../support/server.ts';

const wordsOf = { en: english, de: german };

const week = 7 * 24 * 3_600_000;

test.each(Object.entries(tenMeetings))(
  'the minutes of %s are shared in full, and open items come back next time',
  async (_, minutes) => {
    await using server = await startServer();
    const host = server.as(server.microsoft.people.ada);
    if (minutes.earlier) {
      server.clock.now -= week;
      await shared(host, server.clock, {
        ...minutes,
        decisions: minutes.earlier,
        draft: { actions: [], questions: [] },
      });
      server.clock.now += week;
    }
    const meeting = await shared(host, server.clock, minutes);
    const { filed } = await host.ask(readRecap, { meeting });
    if (!filed) throw new Error('The recap was not shared');
    const gaps = gapsIn(filed.missing, 0).map(({ code, items }) => [code, items.length]);
    expect(Object.fromEntries(gaps)).toEqual(minutes.expected.missing);
    const { lines } = readCard(recapCard({ ...filed, day: '2026-11-23' }, cardSetting(minutes.language)));
    const taken = await host.ask(exportSeries, {});
    const recap = recapIn(asMarkdown(taken, wordsOf[minutes.language], formatFor(minutes.language), String));
    expect(lines.slice(filed.purpose === '' ? 1 : 2)).toEqual(minutes.expected.card);
    expect(recap).toEqual(minutes.expected.recap);
    const posted = server.microsoft.messages().at(-1)?.body?.content;
    expect(posted).toContain(`<p>${recapSummary(filed, minutes.language)}</p><attachment id=`);

    server.clock.now += week;
    const open = await host.ask(readOpenItems, {});
    const { next } = minutes.expected;
    expect(open.actions.map(({ what }) => what).toSorted()).toEqual(next.actions.toSorted());
    expect(open.questions.map(({ text }) => text)).toEqual(next.questions);
    expect(open.decisions.map(({ content }) => content.statement).toSorted()).toEqual(next.decisions.toSorted());
  },
);

/** Enters a meeting from opening to recap, and shares it. */
async function shared(
  host: Person,
  clock: TestServer['clock'],
  { language, opening, decisions, draft }: MeetingMinutes,
): Promise<string> {
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const scripts = { purpose: null, frame: null, dissent: null };
  await host.ask(saveOpening, { meeting, body: { version: 0, content: { ...opening, scripts } } });
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  for (const decision of decisions) {
    await decide(host, meeting, decision);
    clock.now += 1000;
  }
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  await host.ask(saveDraft, { meeting, body: { version: 0, content: draft } });
  await host.ask(shareRecap, { meeting, body: { version: 1, language } });
  return meeting;
}

function decide(host: Person, meeting: string, { id, state, content, supersedes }: TypedDecision) {
  return host.ask(saveDecision, { meeting, decision: id, body: { version: 0, state, content, supersedes } });
}

/** The latest meeting's lines, without heading, host, sharer and time. */
function recapIn(markdown: string): string[] {
  const [, latest = ''] = markdown.split(/^## /m);
  return latest
    .split('\n')
    .filter((line) => line !== '')
    .slice(2, -1);
}
