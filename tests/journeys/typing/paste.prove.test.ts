import { locales } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import { readDecisions } from '#contract/meeting/decision.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { readRecap, type Action } from '#contract/meeting/recap.ts';
import { serverWords } from '#words/serverWords.ts';
import { effortLine, pasteInto } from '../../support/browser/hands.ts';
import { dayIn, startJourney } from '../../support/browser/journey.ts';
import { posted } from '../../support/meeting/card.ts';
import { completeByHand, pasteByHand } from '../../support/minutes/complete.ts';
import { notesOf } from '../../support/minutes/notes.ts';
import { movedBy, nextOf, outcomeOf, shareMinutes, sortedNext } from '../../support/minutes/outcome.ts';
import { meetingDay, type MeetingMinutes } from '../../support/minutes/shape.ts';
import { tenMeetings, type MinutesName } from '../../support/minutes/tenMeetings.ts';
import { open, typistAt } from '../../support/minutes/typist.ts';
import { isInTurn, isProof } from '../../support/proof.ts';

const all = Object.keys(tenMeetings) as MinutesName[];
const few: MinutesName[] = ['motions'];

/** Clicks from the opening to the shared recap, as of 30 November 2026; writing and copying the notes isn't counted. */
const most: Record<MinutesName, number> = {
  motions: 7,
  owners: 7,
  deferred: 8,
  fair: 7,
  questions: 8,
  revoked: 12,
  noQuorum: 7,
  consensus: 7,
  standUp: 4,
  building: 4,
};

test.runIf(isInTurn(2)).each(isProof ? all : few)(
  'the notes of %s, pasted with one press and completed by hand, become its recap',
  { timeout: 180_000 },
  async (name) => {
    const minutes: MeetingMinutes = tenMeetings[name];
    const { language, earlier } = minutes;
    await using journey = await startJourney();
    const { sandbox } = journey;
    const ada = journey.as('ada');
    if (earlier) {
      await shareMinutes(ada, { ...minutes, decisions: earlier, draft: { actions: [], questions: [] } }, () => {});
      sandbox.nextOccurrence();
    }
    const days = Math.round((Date.parse(dayIn(earlier ? 7 : 0)) - Date.parse(meetingDay)) / 86_400_000);
    const moved = movedBy(minutes, days);
    const host = await journey.open('ada', { width: 280, locale: locales[language] });
    const typist = typistAt(host, language);
    await open(typist, moved.opening);
    const { effort } = typist.hands;
    const meeting = (await ada.ask(readRoom, {})).meeting?.id ?? '';
    const kept = async () => {
      const { draft } = await ada.ask(readRecap, { meeting });
      const { decisions } = await ada.ask(readDecisions, { meeting });
      return { actions: draft?.actions.length ?? 0, decisions: decisions.length, minutes: draft?.minutes };
    };
    // A withdrawal belongs to an earlier decision, which only a press on that decision can name.
    const notes = notesOf({ ...moved, decisions: moved.decisions.filter(({ state }) => state !== 'withdrawn') });
    const press = host.button({ en: /^Turn this into /, de: /^Daraus .* machen$/ }[language]);
    const inTime = { timeout: 15_000, interval: 500 };
    const made = {
      actions: moved.draft.actions.length,
      decisions: moved.decisions.filter(({ state }) => state !== 'withdrawn').length,
      minutes: moved.draft.minutes,
    };
    await pasteByHand(typist, notes, press);
    const first = { ...effort };
    await expect.poll(kept, inTime).toEqual(made);
    const words = serverWords[language].recap;
    await host.button(words.undo).last().click();
    await expect.poll(kept, inTime).toEqual({ actions: 0, decisions: 0, minutes: undefined });

    // A second paste, which doesn't count twice.
    const line = host.field(words.action).first();
    await line.fill('');
    await pasteInto(line, notes);
    await press.click();
    await expect.poll(kept, inTime).toEqual(made);
    Object.assign(effort, first);
    const { draft } = await ada.ask(readRecap, { meeting });
    expect(draft?.actions.filter((action) => isInvented(action, moved.draft.actions))).toEqual([]);

    await completeByHand(typist, ada, meeting, moved);
    if (isProof) console.warn(effortLine(`${name}, pasted and completed by hand`, effort));
    expect.soft(effort.clicks).toBeLessThanOrEqual(most[name]);

    const { next, ...expected } = minutes.expected;
    const card = posted(sandbox).at(-1)?.text ?? '';
    expect((await outcomeOf(ada, meeting, minutes, { card, daysBack: days })).outcome).toEqual(expected);
    sandbox.nextOccurrence();
    expect(await nextOf(ada)).toEqual(sortedNext(next));
  },
);
/** An owner or a date that its meeting didn't give. */
function isInvented({ what, owner, due, dueWords }: Action, expected: readonly Action[]): boolean {
  const known = expected.find((one) => one.what === what);
  return (
    (owner !== null && (owner.id !== known?.owner?.id || owner.name !== known.owner.name)) ||
    (due !== null && due !== known?.due) ||
    (dueWords !== '' && dueWords !== known?.dueWords)
  );
}
