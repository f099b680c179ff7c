import { beginMeeting, markKey, sayItem } from '#contract/meeting/meeting.ts';
import { closePulse, readPulse } from '#contract/meeting/pulse.ts';
import { expect } from 'vitest';
import { isGone, sees, startJourney, type Journey, type Window } from '../support/browser/journey.ts';
import { begin, rate, share } from '../support/meeting/meeting.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

const nothing = { actions: [], questions: [] };
const attendees = ['bo', 'cai', 'dana', 'eli', 'fatima'] as const;

/** A question is followed by a pause, in an element of its own. */
const before = { sentence: 'What are we missing?', question: 'Were other views invited?' };
const after = {
  sentence: 'Tell me now who would do it otherwise.',
  question: 'Were you asked who would do it otherwise?',
  label: 'Asked who would do it otherwise',
};

test('comms reword a behaviour in two languages, and everybody reads it at once [000-26, 000-27, 000-30, 000-53]', async () => {
  await using journey = await startJourney();
  const { as, sandbox } = journey;
  const first = await begin(as('ada'), { isKey: true });
  await share(as('ada'), first, nothing);
  // A meeting that closed half an hour ago would be continued.
  for (let times = 0; times < 11; times++) sandbox.minutesLater();
  const { meeting: second } = await as('ada').ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  await as('ada').ask(markKey, { meeting: second, body: { isKey: true } });
  const ada = await journey.open('ada', { width: 280, height: 1600 });
  const german = await journey.open('ada', { locale: 'de-DE', height: 1600 });
  await sees(ada.text(before.sentence));
  const carla = await journey.open('carla', { frame: 'personal', height: 1400 });

  await reword(carla);
  await sees(ada.text(before.sentence));
  await carla.button('Publish').click();
  await expect.poll(() => ada.text(after.sentence).count(), { timeout: 1_500, interval: 50 }).toBe(1);
  await isGone(ada.text(before.sentence));
  await sees(german.text('Wer würde es anders machen?'));
  await sees(carla.text('Published. Open panels show it now.'));

  await as('ada').ask(sayItem, { meeting: second, body: { item: 'dissent', isSaid: true } });
  await share(as('ada'), second, nothing);
  await rateBoth(journey, first, second);
  await neverAddsUp(journey, [first, second]);
});

async function reword({ panel, button, field, text }: Window) {
  await panel.getByRole('tab', { name: 'Playbook' }).click();
  await button('Invite dissent').click();
  await field('Sentence to say').fill(after.sentence);
  await field('Attendees’ question').fill(after.question);
  await field('Label in results').fill(after.label);
  await panel.getByLabel('Language', { exact: true }).selectOption('de');
  await field('Sentence to say').fill('Wer würde es anders machen?');
  await sees(text(/^Saved/));
  await sees(button('Invite dissent Changed'));
}

/** The open rating keeps its question; the next one has the new. */
async function rateBoth({ as }: Journey, first: string, second: string) {
  const asked = async (meeting: string) => (await as('bo').ask(readPulse, { meeting })).questions?.seen.at(-1);
  expect(await asked(first)).toMatchObject({ version: 1, texts: { en: { question: before.question } } });
  expect(await asked(second)).toMatchObject({ version: 2, texts: { en: { question: after.question } } });
  for (const key of attendees) {
    await rate(as(key), first, 4, 4, { dissent: 'did_not' });
    await rate(as(key), second, 4, 4, { dissent: 'saw' });
  }
}

/** However the two are released: each in its own words, with its own answers. */
async function neverAddsUp({ as, sandbox }: Journey, meetings: string[]) {
  sandbox.dayLater();
  for (const meeting of meetings) await as('ada').ask(closePulse, { meeting });
  const { release } = await as('ada').ask(readPulse, { meeting: meetings[1] ?? '' });
  const rows = release?.batch.seen.map(({ version, band, answers, texts }) => [version, band, answers, texts.en.label]);
  const old = [1, 'few', 5, 'Invited dissent'];
  const reworded = [2, 'most', 5, after.label];
  expect([[old, reworded], [reworded, old], [reworded], [old]]).toContainEqual(rows);
}
