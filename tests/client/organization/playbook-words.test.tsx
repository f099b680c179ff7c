import { inEachLanguage } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { behaviour as behaviourSchema, readBehaviours, readMyBehaviours } from '#contract/organization/behaviour.ts';
import { readFocus } from '#contract/meeting/focus.ts';
import type { MeetingView } from '#contract/meeting/meeting.ts';
import type { Pulse, SeenResult } from '#contract/meeting/pulse.ts';
import { readPeople } from '#contract/wire/people.ts';
import { catalogue as english } from '#words/en/catalogue.ts';
import { formatFor } from '#words/format.ts';
import { questionsFor } from '../../../server/features/pulse/rules.ts';
import type { Call } from '../../../src/api/call.ts';
import { BehaviourList } from '../../../src/features/behaviour/BehaviourList.tsx';
import { Glossary } from '../../../src/features/behaviour/Glossary.tsx';
import { Focus } from '../../../src/features/focus/Focus.tsx';
import { FocusShown } from '../../../src/features/focus/FocusShown.tsx';
import { asMarkdown } from '../../../src/features/lifecycle/markdown.ts';
import { OpeningForm } from '../../../src/features/opening/OpeningForm.tsx';
import { OpeningHeard } from '../../../src/features/opening/OpeningHeard.tsx';
import { SheetForm } from '../../../src/features/observer/SheetForm.tsx';
import { SheetRead } from '../../../src/features/observer/SheetRead.tsx';
import { Ballot } from '../../../src/features/pulse/Ballot.tsx';
import { OwnAnswers } from '../../../src/features/pulse/OwnAnswers.tsx';
import { Released } from '../../../src/features/pulse/Released.tsx';
import { renderWith } from '../../support/browser/renderWith.tsx';

/** Nothing here may be read as markup, a formula or another order, and each text differs from the others. */
const texts = {
  name: '<b>Name</b> =1+1 {{x}}',
  sentence: '<script>alert(1)</script> the sentence & more',
  question: '=HYPERLINK("x") the question \u2067שלום\u2069',
  label: '[label](javascript:alert(1)) *of* it',
  guide: '<img src=x onerror=alert(1)> the gui\u200Bde `code`',
};
const series = '19:meeting@thread.v2';
const id = crypto.randomUUID();
const ada = { id: crypto.randomUUID(), name: 'Ada Park' };
const dissent = z.parse(behaviourSchema, {
  id: 'dissent',
  version: 2,
  virtue: 'curiosity',
  texts: { en: texts, de: { ...texts, name: 'Auf Deutsch' } },
});
const said = { purpose: null, frame: null, dissent: 1 };
const meeting: MeetingView = {
  id,
  host: ada,
  standIn: null,
  stage: 'open',
  isClosing: false,
  startedAt: 0,
  metAt: null,
  closedAt: null,
  opening: { purpose: '', frame: null, decider: null, scripts: { purpose: null, frame: null, dissent: null } },
  version: 0,
  said,
  isKey: true,
  asksCheckIn: false,
};
const questions = questionsFor(said, { behaviours: [dissent], focus: 'dissent', checkIn: false }, { comment: false });
const focus = { id, by: ada, behaviour: 'dissent', isShown: true, startedAt: 0, meetings: 0 };

const answers = new Map<string, unknown>([
  [readBehaviours.path, { behaviours: [dissent] }],
  [readMyBehaviours.path, { behaviours: [dissent] }],
  [readFocus.path, { focus, past: [] }],
  [readPeople.path, { people: [{ ...ada, isExternal: false }] }],
]);
const call: Call = (_method, path) => Promise.resolve(answers.get(path) as never);

const counted = { said: 1, meetings: 1, answers: 5, band: 'most', saw: null } as const;
const seen: SeenResult[] = questions.seen.map(({ behaviour, version, texts: asked, isFocus }) => ({
  behaviour,
  version,
  texts: asked,
  isFocus,
  ...counted,
  own: [],
}));
const thresholds = { bands: 5, counts: 10, comments: 10 };
const batch = { at: 0, meetings: 1, answers: 5, wording: 1 as const, thresholds, seen, scores: [], comments: null };

const answering = { step: 'answering', answering: { scores: {}, seen: {}, comment: '' }, isWriting: false } as const;
const pulse: Pulse = {
  state: 'open',
  questions,
  thresholds,
  closesAt: 1,
  ballots: null,
  pool: null,
  you: 'asked',
  isPooled: false,
  isSmall: false,
  isYours: false,
  mayClose: false,
  mayCloseAt: null,
  own: null,
  release: null,
  isReleased: false,
};
const done = () => {};
const ballot = (
  <Ballot
    key=""
    pulse={pulse}
    state={answering}
    isLasting
    onScore={done}
    onSee={done}
    onComment={done}
    onWriting={done}
    onUndo={done}
  />
);

const sheet = { rows: [], strength: 'x', growth: 'y', mayBeNamed: false };
const seenRow = { id: 'dissent', sight: 'seen' as const, note: '' };
/** The wording in force is another by now. */
const kept = [
  {
    behaviour: 'dissent',
    version: 1,
    texts: inEachLanguage((language) => ({ name: language === 'de' ? 'Wie es war' : 'As it was' })),
  },
];
const place = { series, meeting: id };
const emptySheet = { version: 0, content: sheet, behaviours: null, handedAt: null, about: ada };

const places = {
  tick: [<OpeningForm key="" series={series} meeting={meeting} />, ['name', 'sentence']],
  heard: [<OpeningHeard key="" series={series} meeting={meeting} />, ['sentence']],
  focus: [<Focus key="" series={series} you={ada.id} />, ['name']],
  'focus that attendees see': [<FocusShown key="" series={series} host={ada} />, ['name']],
  question: [ballot, ['question']],
  'host’s own answers': [
    <OwnAnswers key="" series={series} meeting={id} questions={questions} own={null} />,
    ['question'],
  ],
  result: [<Released key="" batch={batch} asksComments={false} />, ['label', 'question']],
  'sheet of an observer': [<SheetForm key="" place={place} sheet={emptySheet} about={ada.name} />, ['name']],
  'sheet that an earlier version wrote': [
    <SheetRead key="" series={series} sheet={{ content: { ...sheet, rows: [seenRow] }, behaviours: null }} />,
    ['name'],
  ],
  glossary: [<Glossary key="" series={series} />, ['name', 'sentence', 'question', 'guide']],
  guide: [<BehaviourList key="" behaviours={[dissent]} />, ['name', 'sentence', 'question', 'guide']],
} as const;

test.for(Object.entries(places))(
  'the %s says exactly what the playbook says [000-27, 000-53]',
  async ([, [place, fields]]) => {
    const { container } = await renderWith(call, place);
    container.querySelector<HTMLElement>('[aria-expanded="false"]')?.click();
    for (const field of fields) await expect.poll(() => container.textContent).toContain(texts[field]);
    expect(container.querySelectorAll('script, b, img, a[href^="javascript"]')).toHaveLength(0);
  },
);

test('an observer’s sheet keeps the words that it was begun with [000-40, 000-53]', async () => {
  const begun = { ...emptySheet, version: 1, behaviours: kept };
  const { container } = await renderWith(
    call,
    <>
      <SheetForm place={place} sheet={begun} about={ada.name} />
      <SheetRead series={series} sheet={{ content: { ...sheet, rows: [seenRow] }, behaviours: kept }} />
    </>,
  );
  await expect.poll(() => container.textContent).toContain('As it was · Seen');
  expect(container.querySelector('[role="radiogroup"]')?.textContent).toContain('As it was');
  expect(container.textContent).not.toContain(texts.name);
});

test('an export says exactly what the playbook says, escaped [000-53]', () => {
  const results = [{ id, batch, change: null }];
  const observation = {
    id,
    meeting: id,
    host: ada,
    by: ada,
    at: 0,
    content: { strength: 'x', growth: 'y', rows: [{ id: 'dissent', sight: 'seen', note: '' }] },
    behaviours: null,
  };
  const taken = { format: 1, at: 0, series, meetings: [], results, answers: [], observations: [observation] };
  const written = asMarkdown(taken as never, english, formatFor('en'), () => dissent.texts.en.name);
  for (const field of ['name', 'label'] as const) expect(written.replaceAll('\\', '')).toContain(texts[field]);
  expect(written).not.toMatch(/(?<!\\)<|(?<!\\)\[label/);
  const old = { ...taken, observations: [{ ...observation, behaviours: kept }] };
  expect(asMarkdown(old as never, english, formatFor('en'), String)).toContain('- As it was');
});
