import { expect, test } from 'vitest';
import { moveTo } from '#contract/meeting.ts';
import { readDecisions } from '#contract/decision.ts';
import { readRecap } from '#contract/recap.ts';
import { itemsIn } from '../../../src/ui/paste/list.ts';
import { effortLine, handsAt, pasteInto } from '../../support/browser/hands.ts';
import { begin } from '../../support/meeting/meeting.ts';
import { notesOf } from '../../support/minutes/notes.ts';
import type { MeetingMinutes } from '../../support/minutes/shape.ts';
import { tenMeetings, type MinutesName } from '../../support/minutes/tenMeetings.ts';
import { sees, startJourney, type Window } from '../../support/browser/journey.ts';

/** `npm run prove` sets this; it also prints each meeting's effort. */
const isWhole = process.env['EXHAUSTIVE'] === 'yes';

const all = Object.keys(tenMeetings) as MinutesName[];
const few: MinutesName[] = ['motions'];

test.each(isWhole ? all : few)(
  'the full notes of %s, pasted at the close, become a recap with one press and one undo',
  async (name) => {
    const minutes: MeetingMinutes = tenMeetings[name];
    await using journey = await startJourney();
    const ada = journey.as('ada');
    const meeting = await begin(ada);
    await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
    const host = await journey.open('ada', { width: 280 });
    await host.button('Add an action').click();
    await pasteInto(host.field('Action'), notesOf(minutes));
    const kept = async () => {
      const [{ draft }, { decisions }] = [
        await ada.ask(readRecap, { meeting }),
        await ada.ask(readDecisions, { meeting }),
      ];
      return { actions: draft?.actions.map(({ what }) => what), decisions: decisions.length };
    };
    const made = { actions: minutes.pasted.whats, decisions: itemsIn(minutes.pasted.decisions).length };
    await host.button(/^Turn this into /).click();
    await host.button('Undo').last().click();
    await sees(host.button('Add an action'));
    await removeRow(host);
    await host.button('Add an action').click();
    await pasteInto(host.field('Action'), notesOf(minutes));
    await host.button(/^Turn this into /).click();
    await expect.poll(kept, { timeout: 15_000, interval: 500 }).toEqual(made);
    await sees(host.text(/^Added /));

    await host.button('Undo').last().click();
    await expect
      .poll(async () => [(await kept()).actions?.length, (await kept()).decisions], { timeout: 15_000, interval: 500 })
      .toEqual([1, 0]);

    await removeRow(host);
    const hands = handsAt(host);
    await hands.click(host.button('Add an action'));
    await hands.paste(host.field('Action'), notesOf(minutes));
    await hands.click(host.button(/^Turn this into /));
    await expect.poll(kept, { timeout: 15_000, interval: 500 }).toEqual(made);
    await hands.click(host.button('Share recap to the chat'));
    await sees(host.text(/^Shared to the chat/));
    if (isWhole) console.warn(effortLine(`${name}, pasted`, hands.effort));
  },
);

/** In a panel this narrow the button is in the row's menu. */
async function removeRow(host: Window): Promise<void> {
  await host
    .button(/^More about/)
    .first()
    .click();
  await host
    .button(/^Remove/)
    .first()
    .click();
}
