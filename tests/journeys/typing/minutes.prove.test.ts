import { locales } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import { readRoom } from '#contract/meeting/meeting.ts';
import { effortLine } from '../../support/browser/hands.ts';
import { dayIn, startJourney } from '../../support/browser/journey.ts';
import { movedBy, nextOf, outcomeOf, shareMinutes, sortedNext } from '../../support/minutes/outcome.ts';
import { meetingDay, type MeetingMinutes } from '../../support/minutes/shape.ts';
import { tenMeetings, type MinutesName } from '../../support/minutes/tenMeetings.ts';
import { typeMinutes } from '../../support/minutes/typist.ts';
import { posted } from '../../support/meeting/card.ts';
import { isInTurn, isProof } from '../../support/proof.ts';

const all = Object.keys(tenMeetings) as MinutesName[];
const few: MinutesName[] = ['motions'];

/** Presses of mouse and keyboard besides the letters: what it took on 30 November 2026. More work fails the test. */
const most: Record<MinutesName, { clicks: number; keys: number }> = {
  motions: { clicks: 17, keys: 84 },
  owners: { clicks: 8, keys: 42 },
  deferred: { clicks: 14, keys: 27 },
  fair: { clicks: 8, keys: 28 },
  questions: { clicks: 9, keys: 15 },
  revoked: { clicks: 14, keys: 27 },
  noQuorum: { clicks: 16, keys: 17 },
  consensus: { clicks: 9, keys: 56 },
  standUp: { clicks: 4, keys: 9 },
  building: { clicks: 13, keys: 47 },
};

test.runIf(isInTurn(2)).each(isProof ? all : few)(
  'the minutes of %s, typed into the panel, are shared in full and open the next meeting',
  { timeout: 180_000 },
  async (name) => {
    const minutes: MeetingMinutes = tenMeetings[name];
    await using journey = await startJourney();
    const { sandbox } = journey;
    const ada = journey.as('ada');
    if (minutes.earlier) {
      await shareMinutes(
        ada,
        { ...minutes, decisions: minutes.earlier, draft: { actions: [], questions: [] } },
        () => {},
      );
      sandbox.nextOccurrence();
    }
    const today = dayIn(minutes.earlier ? 7 : 0);
    const days = Math.round((Date.parse(today) - Date.parse(meetingDay)) / 86_400_000);
    const host = await journey.open('ada', { width: 280, locale: locales[minutes.language] });
    const effort = await typeMinutes(host, movedBy(minutes, days));
    if (isProof) console.warn(effortLine(`${name}, typed`, effort));
    const { clicks, keys } = most[name];
    expect.soft(effort.clicks).toBeLessThanOrEqual(clicks);
    expect.soft(effort.keys).toBeLessThanOrEqual(keys);

    const { meeting } = await ada.ask(readRoom, {});
    const card = posted(sandbox).at(-1)?.text ?? '';
    const { outcome } = await outcomeOf(ada, meeting?.id ?? '', minutes, { card, daysBack: days });
    const { next, ...expected } = minutes.expected;
    expect(outcome).toEqual(expected);
    expect(posted(sandbox)).toHaveLength(minutes.earlier ? 2 : 1);

    sandbox.nextOccurrence();
    expect(await nextOf(ada)).toEqual(sortedNext(next));
  },
);
