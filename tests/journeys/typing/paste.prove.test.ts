import { expect, test } from 'vitest';
import { moveTo } from '#contract/meeting/meeting.ts';
import { readDecisions } from '#contract/meeting/decision.ts';
import { readRecap, type Action } from '#contract/meeting/recap.ts';
import { serverWords } from '#words/serverWords.ts';
import { itemsIn } from '../../../src/ui/paste/list.ts';
import { effortLine, handsAt, pasteInto } from '../../support/browser/hands.ts';
import { dayIn, sees, startJourney, type Window } from '../../support/browser/journey.ts';
import { posted } from '../../support/meeting/card.ts';
import { fillIn } from '../../support/minutes/fillIn.ts';
import { notesOf } from '../../support/minutes/notes.ts';
import { movedBy, nextOf, openMinutes, outcomeOf, shareMinutes, sortedNext } from '../../support/minutes/outcome.ts';
import { meetingDay, type MeetingMinutes } from '../../support/minutes/shape.ts';
import { tenMeetings, type MinutesName } from '../../support/minutes/tenMeetings.ts';
import { isProof } from '../../support/proof.ts';

const all = Object.keys(tenMeetings) as MinutesName[];
const few: MinutesName[] = ['motions'];

test.each(isProof ? all : few)(
  'the full notes of %s, pasted at the close with one press and one undo, become its recap',
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
    const meeting = await openMinutes(ada, moved.opening);
    await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
    const words = serverWords[language].recap;
    const host = await journey.open('ada', { width: 280, locale: { en: 'en-GB', de: 'de-DE' }[language] });
    const pasteNotes = async () => {
      await host.button(words.addAction).click();
      await pasteInto(host.field(words.action), notesOf(minutes));
    };
    const kept = async () => {
      const [{ draft }, { decisions }] = [
        await ada.ask(readRecap, { meeting }),
        await ada.ask(readDecisions, { meeting }),
      ];
      return { actions: draft?.actions.map(({ what }) => what), decisions: decisions.length };
    };
    const made = { actions: minutes.pasted.whats, decisions: itemsIn(minutes.pasted.decisions).length };
    const press = host.button({ en: /^Turn this into /, de: /^Daraus .* machen$/ }[language]);
    await pasteNotes();
    await press.click();
    await expect.poll(kept, { timeout: 15_000, interval: 500 }).toEqual(made);
    await host.button(words.undo).last().click();
    await expect
      .poll(async () => [(await kept()).actions?.length, (await kept()).decisions], { timeout: 15_000, interval: 500 })
      .toEqual([1, 0]);

    await removeRow(host, words);
    const hands = handsAt(host);
    await hands.click(host.button(words.addAction));
    await hands.paste(host.field(words.action), notesOf(minutes));
    await hands.click(press);
    await expect.poll(kept, { timeout: 15_000, interval: 500 }).toEqual(made);
    const { draft } = await ada.ask(readRecap, { meeting });
    expect(draft?.actions.filter((action) => isInvented(action, minutes.draft.actions))).toEqual([]);

    await fillIn(ada, meeting, moved);
    await host.reload();
    await hands.click(host.button(words.share));
    await sees(host.text(words.sharedAt('').trim()));
    if (isProof) console.warn(effortLine(`${name}, pasted`, hands.effort));

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

/** In a panel this narrow the button is in the row's menu. */
async function removeRow(
  host: Window,
  words: { moreAbout: (what: string) => string; remove: (what: string) => string },
): Promise<void> {
  for (const name of [words.moreAbout, words.remove])
    await host
      .button(new RegExp(`^${name('.*')}`))
      .first()
      .click();
}
