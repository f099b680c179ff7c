import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { chooseExtraQuestion, readExtraQuestion, type ChosenExtraQuestion } from '#contract/meeting/extraQuestion.ts';
import { saveOwn, type Pulse, type Questions, type SeenResult } from '#contract/meeting/pulse.ts';
import { catalogue as english } from '#words/en/catalogue.ts';
import { formatFor } from '#words/format.ts';
import { serverWords } from '#words/serverWords.ts';
import { extraQuestionsIn } from '../../../server/features/itemBank/extraQuestions.ts';
import { questionsFor } from '../../../server/features/pulse/rules.ts';
import type { Call } from '../../../src/api/call.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { ExtraQuestion } from '../../../src/features/extraQuestion/ExtraQuestion.tsx';
import { asMarkdown } from '../../../src/features/lifecycle/markdown.ts';
import { Ballot } from '../../../src/features/pulse/Ballot.tsx';
import { OwnAnswers } from '../../../src/features/pulse/OwnAnswers.tsx';
import { Released } from '../../../src/features/pulse/Released.tsx';
import { readerFor, WordsProvider } from '../../../src/words/words.tsx';
import { askedAs } from '../../support/meeting/asking.ts';
import { renderWith } from '../../support/browser/renderWith.tsx';

const series = '19:meeting_a@thread.v2';
const choices = extraQuestionsIn(serverWords);
const [named] = choices;
if (!named) throw new Error('There are items');
const refused = new ProblemError('stale');

async function open(locale = 'en') {
  const server = {
    chosen: { item: null, version: 0 } as ChosenExtraQuestion,
    sent: new Array<unknown>(),
    isDown: false,
  };
  const call: Call = async (method, path, { body }) => {
    if (server.isDown) throw new ProblemError('offline');
    if (path === readExtraQuestion.path && method === 'get') return { ...server.chosen, choices } as never;
    server.sent.push(body);
    const { item, version } = chooseExtraQuestion.body.parse(body);
    if (version !== server.chosen.version) throw refused;
    server.chosen = { item, version: version + 1 };
    return server.chosen as never;
  };
  const reader = await readerFor(locale);
  await renderWith(
    call,
    <WordsProvider reader={reader}>
      <ExtraQuestion series={series} />
    </WordsProvider>,
  );
  return server;
}

const select = (name: string) => page.getByRole('combobox', { name });

test('a host chooses one more question by keyboard, and reads what people will be asked [000-12]', async () => {
  const server = await open();
  await expect.element(select('Extra question')).toHaveDisplayValue('None');
  const groups = [...document.querySelectorAll('optgroup')].map(({ label, children }) => [label, children.length]);
  expect(groups).toEqual([
    ['Recognition', 3],
    ['Fairness', 3],
  ]);
  await userEvent.tab();
  await expect.element(select('Extra question')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(select('Extra question')).toHaveDisplayValue('Contribution named');
  await expect
    .element(page.getByText(/^“In the last month, has somebody said by name what you contributed\?”/))
    .toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => server.chosen).toEqual({ item: 'recognition_effect', version: 2 });
  await userEvent.keyboard('{Home}');
  await expect.poll(() => server.chosen).toEqual({ item: null, version: 3 });
  await expect.poll(() => document.body.textContent).not.toContain('“In the last month');
});

test('in German too, and the second of two hosts sees the other’s choice [000-12]', async () => {
  const server = await open('de');
  const german = select('Zusatzfrage');
  await expect.element(german).toHaveDisplayValue('Keine');
  server.chosen = { item: 'fairness_same_rule', version: 1 };
  await german.selectOptions('Vor einer Entscheidung gehört');
  await expect.element(page.getByText(/^Jemand anderes aus der Leitung hat das gerade/)).toBeVisible();
  await expect.element(german).toHaveDisplayValue('Gleiche Regel für alle');
  await german.selectOptions('Beitrag mit Namen genannt');
  await expect.poll(() => server.chosen).toEqual({ item: 'recognition_by_name', version: 2 });
  await expect.element(page.getByRole('alert')).toBeEmptyDOMElement();
  await expect.element(page.getByText(/^„Hat im letzten Monat jemand mit Namen gesagt/)).toBeVisible();
});

test('without a connection the choice is reset, and a message says why', async () => {
  const server = await open();
  await expect.element(select('Extra question')).toBeVisible();
  server.isDown = true;
  await select('Extra question').selectOptions('Heard before a decision');
  await expect.element(page.getByText(/^No connection/)).toBeVisible();
  await expect.element(select('Extra question')).toHaveDisplayValue('None');
});

const extra = { ...named, texts: { ...named.texts, en: { ...named.texts.en, label: '<b>Named</b> *aloud*' } } };
const questions: Questions = questionsFor(
  { purpose: null, frame: null, dissent: null },
  { behaviours: [], focus: null, extra, checkIn: false },
  { comment: false },
);
const pulse = { thresholds: null, questions, isPooled: false, you: 'asked' } as unknown as Pulse;
const answering = { step: 'answering', answering: { scores: {}, seen: {}, comment: '' }, isWriting: false } as const;

test('an item has its own answers on the ballot and for the host, sent like any others [000-12]', async () => {
  const seen: unknown[] = [];
  const sent: unknown[] = [];
  const call: Call = async (_method, path, { body }) => {
    if (path === saveOwn.path) sent.push(body);
    return { accepted: true } as never;
  };
  const none = () => undefined;
  const onSee = (...answer: unknown[]) => void seen.push(answer);
  const { question } = named.texts.en;
  const group = page.getByRole('radiogroup', { name: question });
  const ballot = (
    <Ballot
      pulse={pulse}
      state={answering}
      isLasting
      onScore={none}
      onSee={onSee}
      onComment={none}
      onWriting={none}
      onUndo={none}
    />
  );
  await renderWith(call, ballot);
  for (const name of ['yes', 'no', 'can’t tell']) await group.getByRole('radio', { name, exact: true }).click();
  expect(seen).toEqual(['saw', 'did_not', 'could_not_tell'].map((sight) => ['first', sight]));

  await renderWith(call, <OwnAnswers series={series} meeting={crypto.randomUUID()} questions={questions} own={null} />);
  await group.last().getByRole('radio', { name: 'can’t tell', exact: true }).click();
  await expect.poll(() => sent).toMatchObject([{ seen: { first: 'could_not_tell', second: null, third: null } }]);
});

const counted = { said: null, isFocus: false, meetings: 2, answers: 12, own: [], band: null, saw: 7 };
const about = ({ behaviour, version, texts }: (typeof questions.seen)[number]) => ({ behaviour, version, texts });

test('a result says how many said yes, apart from what was seen, here and in an export [000-12]', async () => {
  const seen: SeenResult[] = [
    { ...about(askedAs('dissent')), ...counted },
    ...questions.seen.flatMap((one) => [
      { ...about(one), ...counted },
      { ...about(one), ...counted, version: 2, saw: null, band: 'some' as const },
    ]),
  ];
  const thresholds = { bands: 5, counts: 10, comments: 10 };
  const batch = { at: 0, meetings: 2, answers: 12, wording: 1 as const, thresholds, seen, scores: [], comments: null };
  const none: Call = async () => undefined as never;
  await renderWith(none, <Released batch={batch} asksComments={false} />);
  const textOf = (name: string) => page.getByRole('region', { name }).element().textContent;
  const { question } = named.texts.en;
  expect(textOf('Said and seen')).toBe('Said and seenInvited dissent7 of 12 saw it“Were other views invited?”');
  expect(textOf('Also asked')).toBe(
    `Also asked<b>Named</b> *aloud*7 of 12 said yes“${question}”<b>Named</b> *aloud*some said yes · n=12“${question}”`,
  );
  const results = [{ id: crypto.randomUUID(), batch, change: null }];
  const taken = { format: 1, at: 0, series, meetings: [], results, answers: [], observations: [] };
  const written = asMarkdown(taken as never, english, formatFor('en'), String).replaceAll('\\', '');
  expect(written).toContain('- Invited dissent: 7 of 12 saw it');
  expect(written).toContain('- <b>Named</b> *aloud*: 7 of 12 said yes');
});
