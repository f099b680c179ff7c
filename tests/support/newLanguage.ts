/** Run in a copy of the program that speaks Polish, too. Rows are written as the program before wrote them. */
export const polishScript = `
import assert from 'node:assert/strict';
import { createServer } from 'vite';
import { readBehaviours } from '#contract/organization/behaviour.ts';
import { printGuide, printMyGuide, readGuides } from '#contract/organization/guide.ts';
import { readPulse } from '#contract/meeting/pulse.ts';
import { saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { shippedGuides } from '../server/features/guide/shipped.ts';
import { action, begin, decide } from './support/meeting/meeting.ts';
import { startServer } from './support/server/server.ts';

await using server = await startServer();
const { db, microsoft } = server;
const { tenant } = microsoft;
const host = server.as(microsoft.people.ada);
const done = [];
const before = (texts) => Object.fromEntries(Object.entries(texts).filter(([language]) => language !== 'pl'));

const page = await (await fetch(server.url + '/terms', { headers: { 'accept-language': 'pl-PL,pl;q=0.9' } })).text();
assert.match(page, /<html lang="pl" dir="ltr">[^]*<h1>Warunki korzystania<\\/h1>/);
done.push('page');

const meeting = await begin(host, { isKey: true });
await decide(host, meeting);
const content = { actions: [action('Draft the announcement')], questions: [] };
const { version } = await host.ask(saveDraft, { meeting, body: { version: 0, content } });
await host.ask(shareRecap, { meeting, body: { version, language: 'pl' } });
assert.match(JSON.stringify(microsoft.messages()), /Podsumowanie/);
done.push('card');

const { behaviours: [purpose] } = await host.ask(readBehaviours, {});
const stored = JSON.stringify({ virtue: purpose.virtue, texts: before(purpose.texts) });
await db.insertInto('behaviour').values({ tenant, id: 'purpose', version: 2, content_json: stored }).execute();
const { behaviours: [read] } = await host.ask(readBehaviours, {});
assert.deepEqual([read.version, read.texts.de], [2, purpose.texts.de]);
assert.deepEqual(read.texts.pl, { ...purpose.texts.en, fallback: 'en' });
done.push('behaviour');

const { questions_json } = await db.selectFrom('pulse').select('questions_json').executeTakeFirstOrThrow();
const asked = JSON.parse(questions_json);
for (const one of asked.seen) one.texts = before(one.texts);
await db.updateTable('pulse').set({ questions_json: JSON.stringify(asked) }).execute();
const { questions } = await server.as(microsoft.people.bo).ask(readPulse, { meeting });
assert.ok(questions.seen.length > 0);
for (const { texts } of questions.seen) assert.deepEqual(texts.pl, { ...texts.en, fallback: 'en' });
done.push('pulse');

const [{ id, content: guide }] = shippedGuides;
const older = JSON.stringify({ ...guide, texts: before(guide.texts) });
await db.insertInto('guide').values({ tenant, id, version: 2, content_json: older }).execute();
const text = { language: 'de', base: guide.texts.de, ...guide.texts.de };
const tailored = { tenant, series: microsoft.chat.id, id: crypto.randomUUID(), guide: id, version: 1 };
await db.insertInto('guide_tailored').values({ ...tailored, content_json: JSON.stringify(text) }).execute();
const { guides } = await host.ask(readGuides, {});
const own = guides.find((one) => one.id === id);
assert.deepEqual([own.version, own.texts.pl, own.texts.en.title], [2, { title: '', steps: [] }, 'Project kickoff']);
const print = async (endpoint) => {
  const { pathname, search } = new URL((await host.ask(endpoint, { guide: id, body: { language: 'pl' } })).address);
  return (await fetch(server.url + pathname + search)).text();
};
assert.match(await print(printMyGuide), /Project kickoff[^]*angielski|angielski[^]*Project kickoff/);
assert.match(await print(printGuide), /Projektstart[^]*niemiecki|niemiecki[^]*Projektstart/);
done.push('guide');

const vite = await createServer({ configFile: false, logLevel: 'silent', server: { middlewareMode: true, ws: false, watch: null } });
const { readerFor, fetchWords } = await vite.ssrLoadModule('/src/words/words.tsx');
const { words, format } = await readerFor('pl-PL');
await fetchWords('pl');
assert.deepEqual([format.language, words.ui.saving, words.recap.missingCount(3)], ['pl', 'Zapisywanie…', 'Brakuje 3 rzeczy']);
await vite.close();
done.push('panel');
console.log(done.join(', '));
process.exit();
`;

/** What a translator writes first. */
export const polish: Record<string, string> = {
  'legal#legal.terms.title': 'Warunki korzystania',
  'card#card.title': 'Podsumowanie spotkania',
  'card#card.summary': 'Podsumowanie: {purpose}',
  'ui#ui.saving': 'Zapisywanie…',
  'meeting/recap#recap.missingCount/one': 'Brakuje 1 rzeczy',
  'meeting/recap#recap.missingCount/few': 'Brakuje {n} rzeczy',
  'meeting/recap#recap.missingCount/many': 'Brakuje {n} rzeczy',
  'shipped/manifest#manifest.name.full': 'Bookend: dobry początek i koniec spotkania',
};
