import { inEachLanguage } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import { chooseExtraQuestion, readExtraQuestion } from '#contract/meeting/extraQuestion.ts';
import { exportSeries } from '#contract/lifecycle.ts';
import { moveTo } from '#contract/meeting/meeting.ts';
import { readPulse, saveOwn } from '#contract/meeting/pulse.ts';
import { readFacts } from '#contract/person/reflection.ts';
import type { ExtraQuestionItem } from '#contract/rules/meeting/extraQuestion.ts';
import { serverWords } from '#words/serverWords.ts';
import { weekIn } from '../../../../server/features/reflection/rules.ts';
import { begin, endPulse, giveChair, rate, share } from '../../../support/meeting/meeting.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const weekMs = 7 * 86_400_000;
const nothing = { actions: [], questions: [] };
const item = 'recognition_by_name';

const othersIn = (server: TestServer) =>
  server.microsoft.chat.members
    .filter(({ id }) => id !== server.microsoft.people.ada.id)
    .map((person) => server.as(person));

const choose = (host: Person, chosen: ExtraQuestionItem | null, version = 0) =>
  host.ask(chooseExtraQuestion, { body: { item: chosen, version } });

const extraOf = async (person: Person, meeting: string) =>
  (await person.ask(readPulse, { meeting })).questions?.seen.find(({ texts }) => texts.en.answers);

async function rated(server: TestServer, meeting: string, sight: 'saw' | 'did_not' = 'saw') {
  const host = server.as(server.microsoft.people.ada);
  for (const one of othersIn(server)) await rate(one, meeting, 4, 4, { [item]: sight });
  await endPulse(server, host, meeting);
  server.clock.now += weekMs;
  const { release } = await host.ask(readPulse, { meeting });
  return (release?.batch.seen ?? [])
    .filter(({ behaviour }) => behaviour === item)
    .map(({ version, texts, band, answers }) => [version, texts.en.label, band, answers]);
}

test('a host adds one item to each pulse of a series until they change it [000-12]', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const [bo] = othersIn(server);
  if (!bo) throw new Error('Somebody attends');
  expect(await host.ask(readExtraQuestion, {})).toMatchObject({ item: null, version: 0 });
  expect(await choose(host, item)).toEqual({ item, version: 1 });

  const first = await begin(host);
  await share(host, first, nothing);
  const wordingIn = ({
    questions,
    labels,
    answers: { yes, no, couldNotTell },
  }: (typeof serverWords)['en']['itemBank']) => ({
    question: questions[item],
    label: labels[item],
    answers: { saw: yes, did_not: no, could_not_tell: couldNotTell },
  });
  const asked = await extraOf(bo, first);
  expect(asked).toEqual({
    behaviour: item,
    version: 1,
    texts: inEachLanguage((language) => wordingIn(serverWords[language].itemBank)),
    isTicked: null,
    isFocus: false,
  });

  // An open pulse keeps its questions, and so does its result.
  await choose(host, 'fairness_heard', 1);
  expect(await extraOf(bo, first)).toEqual(asked);
  const seen = { first: null, second: null, third: 'did_not' as const };
  await host.ask(saveOwn, { meeting: first, body: { clarity: 4, safety: 4, plan: null, load: null, seen } });
  expect(await rated(server, first)).toEqual([[1, serverWords.en.itemBank.labels[item], 'most', 5]]);
  const { release } = await host.ask(readPulse, { meeting: first });
  const result = release?.batch.seen.at(-1);
  expect(result).toMatchObject({ behaviour: item, said: null, isFocus: false, saw: null, own: ['did_not'] });
  expect(result?.texts.de).toEqual(wordingIn(serverWords.de.itemBank));
  expect((await host.ask(exportSeries, {})).results[0]?.batch.seen.at(-1)).toEqual(result);

  const second = await begin(host, { isKey: true });
  await share(host, second, nothing);
  expect((await extraOf(bo, second))?.behaviour).toBe('fairness_heard');
  await choose(host, null, 2);
  server.clock.now += weekMs;
  const third = await begin(host, { isKey: true });
  await share(host, third, nothing);
  expect((await bo.ask(readPulse, { meeting: third })).questions?.seen).toHaveLength(2);
});

test('answers to two wordings of an item are never added up [000-12, 000-53]', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  await choose(host, item);
  const first = await begin(host);
  await share(host, first, nothing);
  // The wording of another version of Bookend.
  await reword(server, (question) => ({ ...question, version: 7, texts: renamed(question.texts, 'Worded before') }));
  expect(await rated(server, first, 'did_not')).toEqual([[7, 'Worded before', 'few', 5]]);
  const second = await begin(host, { isKey: true });
  await share(host, second, nothing);
  expect(await rated(server, second)).toEqual([[1, serverWords.en.itemBank.labels[item], 'most', 5]]);
});

test('an item that is missing in a language is asked in the fallback, marked, with its answers', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  await choose(host, item);
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  await reword(server, (question) => ({ ...question, texts: { en: question.texts['en'] ?? {} } }));
  const texts = (await extraOf(host, meeting))?.texts;
  expect(texts?.de).toEqual({ ...texts?.en, fallback: 'en' });
  expect(texts?.de.answers?.saw).toBe('yes');
});

test('if two hosts choose at once, one wins and the other sees it; only hosts choose or see it [000-12]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, chair, attendee] = [server.as(ada), server.as(bo), server.as(cai)];
  using hears = await listen(server, host);
  using overhears = await listen(server, attendee);
  const meeting = await begin(host);
  await giveChair(host, chair, meeting);
  const items = [item, 'fairness_reasons'] as const;
  const settled = await Promise.allSettled([host, chair].map((person, index) => choose(person, items[index] ?? null)));
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const won = settled[0]?.status === 'fulfilled' ? 0 : 1;
  const current = { item: items[won], version: 1 };
  const late = { body: { item: items[1 - won] ?? null, version: 0 } };
  expect(await host.refused(chooseExtraQuestion, late)).toMatchObject({ code: 'stale', current });
  // Idempotent: a retry after a lost response.
  expect(await choose(host, items[won] ?? null)).toEqual(current);
  expect(await host.ask(readExtraQuestion, {})).toMatchObject(current);
  await expect.poll(() => topics(hears)).toContain('extra-question');
  expect(topics(overhears)).not.toContain('extra-question');

  for (const unknown of ['leading_purpose', 'jokes'])
    expect((await host.refused(chooseExtraQuestion, { body: { item: unknown as typeof item, version: 1 } })).code).toBe(
      'invalid',
    );
  await host.ask(moveTo, { meeting, body: { stage: 'after' } });
  server.clock.now += weekMs;
  await begin(host);
  for (const outsider of [attendee, chair])
    for (const refused of [outsider.refused(readExtraQuestion, {}), outsider.refused(chooseExtraQuestion, late)])
      expect((await refused).code).toBe('host_only');
});

test('a weekly reflection mentions behaviours, and no items', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  await choose(host, item);
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  for (const one of othersIn(server)) await rate(one, meeting, 4, 4, { [item]: 'saw', dissent: 'saw' });
  await endPulse(server, host, meeting);
  expect((await host.ask(readPulse, { meeting })).release?.batch.seen).toHaveLength(2);
  const week = weekIn('UTC', server.clock.now);
  const facts = JSON.stringify(await host.ask(readFacts, { body: { week, timeZone: 'UTC' } }));
  expect([facts.includes('Invited dissent'), facts.includes(serverWords.en.itemBank.labels[item])]).toEqual([
    true,
    false,
  ]);
});

type Stored = { behaviour: string; version: number; texts: Record<string, object> };

function renamed(texts: Stored['texts'], label: string): Stored['texts'] {
  return Object.fromEntries(Object.entries(texts).map(([language, own]) => [language, { ...own, label }]));
}

/** Changes the extra question in every stored pulse. */
async function reword({ db }: TestServer, change: (question: Stored) => Stored): Promise<void> {
  for (const { meeting, questions_json } of await db.selectFrom('pulse').selectAll().execute()) {
    const questions: { seen: Stored[] } = JSON.parse(questions_json);
    const seen = questions.seen.map((one) => (one.behaviour === item ? change(one) : one));
    const changed = JSON.stringify({ ...questions, seen });
    await db.updateTable('pulse').set({ questions_json: changed }).where('meeting', '=', meeting).execute();
  }
}
