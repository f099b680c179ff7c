import { expect, test } from 'vitest';
import { exportSeries } from '#contract/lifecycle.ts';
import { answerObserver, handSheet, readObserver, saveSheet, type Sheet } from '#contract/meeting/observer.ts';
import { retireBehaviour, setLanguages } from '#contract/organization/playbook.ts';
import { colleagues } from '../../../../server/sandbox/people.ts';
import { begin, share } from '../../../support/meeting/meeting.ts';
import { contentOf, publishWording, reword } from '../../../support/meeting/playbook.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const dayMs = 86_400_000;
const texts = { sentence: 'S', question: 'Q?', label: 'L', guide: 'G' };
const own = { virtue: 'curiosity' as const, texts: { en: { name: 'Ask before you tell', ...texts } } };

const withRows = (...ids: string[]): Sheet => ({
  rows: ids.map((id) => ({ id, sight: 'seen', note: '' })),
  strength: 'You waited',
  growth: 'Say who decides',
  mayBeNamed: false,
});

/** Bo observes the second meeting, because in a series' first everybody is new to the rota. */
async function observing(server: TestServer) {
  const [ada, bo] = [server.as(server.microsoft.people.ada), server.as(server.microsoft.people.bo)];
  await share(ada, await begin(ada), { actions: [], questions: [] });
  server.clock.now += dayMs;
  const meeting = await begin(ada);
  await bo.ask(readObserver, { meeting });
  await bo.ask(answerObserver, { meeting, body: { isYes: true } });
  const save = (version: number, content: Sheet) => ({ meeting, body: { version, content } });
  return { ada, bo, meeting, save };
}

const namesOn = async (reader: Person, meeting: string) => {
  const { sheet, handed } = await reader.ask(readObserver, { meeting });
  return (handed[0] ?? sheet)?.behaviours?.map(({ behaviour, version, texts: of }) => [behaviour, version, of.en.name]);
};

test('an observer’s sheet has the organization’s behaviours, as they were worded [000-26, 000-40]', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  await comms.ask(setLanguages, { body: { version: 0, spoken: ['en'] } });
  await comms.ask(retireBehaviour, { body: { behaviour: 'owners', isSure: true } });
  await publishWording(comms, 'ask_first', own);
  const { ada, bo, meeting, save } = await observing(server);
  expect(await namesOn(bo, meeting)).toBeUndefined();

  await bo.ask(saveSheet, save(0, withRows('dissent', 'ask_first')));
  const kept = await namesOn(bo, meeting);
  expect(kept?.map(([id]) => id)).toEqual([
    'purpose',
    'frame',
    'dissent',
    'names',
    'curiosity',
    'reasons',
    'ask_first',
  ]);
  expect(kept?.at(-1)).toEqual(['ask_first', 1, 'Ask before you tell']);

  const dissent = reword(await contentOf(comms, 'dissent'), { en: { name: 'Ask for a no' } });
  await publishWording(comms, 'dissent', dissent);
  await comms.ask(retireBehaviour, { body: { behaviour: 'ask_first', isSure: true } });
  await bo.ask(saveSheet, save(1, withRows('dissent', 'ask_first')));
  expect(await namesOn(bo, meeting)).toEqual(kept);
  await bo.ask(handSheet, { meeting, body: { version: 2 } });
  expect(await namesOn(ada, meeting)).toEqual(kept);

  const [handed] = (await ada.ask(readObserver, { meeting })).handed;
  expect(handed?.behaviours?.at(-1)?.texts.de).toEqual({ name: 'Ask before you tell', fallback: 'en' });
  const [exported] = (await ada.ask(exportSeries, {})).observations;
  expect(exported).toMatchObject({ content: withRows('dissent', 'ask_first'), behaviours: handed?.behaviours });
});

test('a behaviour published or retired while somebody writes can be ticked, an unknown one can’t', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  const { bo, meeting, save } = await observing(server);
  await comms.ask(retireBehaviour, { body: { behaviour: 'owners', isSure: true } });
  await bo.ask(saveSheet, save(0, withRows('owners')));
  expect((await namesOn(bo, meeting))?.map(([id]) => id)).toContain('owners');

  const refused = await bo.refused(saveSheet, save(1, withRows('owners', 'made_up')));
  expect(refused).toMatchObject({ fields: [{ field: 'content.rows.1.id', code: 'wrong_type' }] });
  await comms.ask(setLanguages, { body: { version: 0, spoken: ['en'] } });
  await publishWording(comms, 'ask_first', own);
  await bo.ask(saveSheet, save(1, withRows('owners')));
  expect((await namesOn(bo, meeting))?.map(([id]) => id)).not.toContain('ask_first');
  await bo.ask(saveSheet, save(2, withRows('owners', 'ask_first')));
  expect((await namesOn(bo, meeting))?.map(([id]) => id)).toContain('ask_first');
});

test('a sheet of an earlier version is read, and keeps its wordings from its next save on [000-40]', async () => {
  await using server = await startServer();
  const { bo, meeting, save } = await observing(server);
  await bo.ask(saveSheet, save(0, withRows('dissent')));
  const content_json = JSON.stringify(withRows('dissent'));
  await server.db.updateTable('observation').set({ content_json }).execute();
  expect((await bo.ask(readObserver, { meeting })).sheet).toMatchObject({
    content: withRows('dissent'),
    behaviours: null,
  });
  await bo.ask(saveSheet, save(1, withRows('dissent')));
  expect(await namesOn(bo, meeting)).toHaveLength(7);
});
