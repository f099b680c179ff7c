import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import fc from 'fast-check';
import { Suspense, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import * as z from 'zod/mini';
import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { readBehaviours } from '#contract/organization/behaviour.ts';
import { dropConcern, raiseConcern, readConcerns, saveReply } from '#contract/meeting/concern.ts';
import { concernKinds, unsignedLength } from '#contract/rules/meeting/concern.ts';
import { readCues, saveIntent } from '#contract/meeting/cue.ts';
import { readDecisions, saveDecision, type Decision } from '#contract/meeting/decision.ts';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { readFocus, startFocus } from '#contract/meeting/focus.ts';
import { readMistakes, saveMistake } from '#contract/meeting/mistake.ts';
import { saveOpening, type MeetingView } from '#contract/meeting/meeting.ts';
import { postNote } from '#contract/meeting/chatNote.ts';
import { saveSheet } from '#contract/meeting/observer.ts';
import { closeQuestion, dropAction, handOn } from '#contract/meeting/openItems.ts';
import { agreeCheckIn, answerAction, moveAction, saveTouch, type OwnedAction } from '#contract/meeting/ownership.ts';
import { readPeople, type Member } from '#contract/wire/people.ts';
import { ballot, saveOwn, tellChange, type Questions, type Release } from '#contract/meeting/pulse.ts';
import { sights } from '#contract/rules/meeting/pulse.ts';
import { saveDraft } from '#contract/meeting/recap.ts';
import { handSection, readSections } from '#contract/meeting/handover.ts';
import { readSupport, setSupport } from '#contract/meeting/supportLevel.ts';
import { defaultSet } from '../../server/features/behaviour/defaults.ts';
import { jsonOf, type Call } from '../../src/api/call.ts';
import { CallProvider } from '../../src/api/CallProvider.tsx';
import { AcknowledgementForm } from '../../src/features/acknowledgement/AcknowledgementForm.tsx';
import { ConcernForm } from '../../src/features/concern/ConcernForm.tsx';
import { Reply } from '../../src/features/concern/Reply.tsx';
import { sealed } from '../../src/features/concern/sealed.ts';
import { ProblemError } from '../../src/api/problem.ts';
import { Intent } from '../../src/features/cue/Intent.tsx';
import { DecisionForm } from '../../src/features/decision/form/DecisionForm.tsx';
import { useLogDecisions } from '../../src/features/decision/paste/useLogDecisions.ts';
import { correction, newDecision, withdrawal, type DecisionEdit } from '../../src/features/decision/writing.ts';
import { Focus } from '../../src/features/focus/Focus.tsx';
import { MistakeForm } from '../../src/features/mistake/MistakeForm.tsx';
import { NoteForm } from '../../src/features/chatNote/NoteForm.tsx';
import { SheetForm } from '../../src/features/observer/SheetForm.tsx';
import { OpeningForm } from '../../src/features/opening/OpeningForm.tsx';
import { ActionChanges } from '../../src/features/ownership/ActionChanges.tsx';
import { AskedAction } from '../../src/features/ownership/AskedAction.tsx';
import { CheckInAgreed } from '../../src/features/ownership/CheckInAgreed.tsx';
import { HandOnForm } from '../../src/features/ownership/HandOnForm.tsx';
import { KeepInTouch } from '../../src/features/ownership/KeepInTouch.tsx';
import { MoveForm } from '../../src/features/ownership/MoveForm.tsx';
import { answersIn, ballotOf } from '../../src/features/pulse/answers.ts';
import { Change } from '../../src/features/pulse/Change.tsx';
import { OwnAnswers } from '../../src/features/pulse/OwnAnswers.tsx';
import { ActionMoment } from '../../src/features/recap/meeting/ActionMoment.tsx';
import { NewAction } from '../../src/features/recap/meeting/NewAction.tsx';
import { OpenQuestion } from '../../src/features/recap/open/OpenQuestion.tsx';
import { useRecapDraft } from '../../src/features/recap/queries.ts';
import { SupportChoice } from '../../src/features/supportLevel/SupportChoice.tsx';
import { RecapForm } from '../../src/features/recap/draft/RecapForm.tsx';
import { HandSection } from '../../src/features/handover/HandSection.tsx';
import type { Host } from '../../src/host/host.ts';
import { HostProvider } from '../../src/host/HostProvider.tsx';
import { oneLine } from '../../src/ui/text/line.ts';
import { typedName } from '../../src/ui/people/people.ts';
import { TextsProvider } from '../../src/ui/text/Texts.tsx';
import { first as firstEnglish } from '#words/en/first.ts';
import { endpointAt, refusedOf } from '../support/browser/checkedCall.ts';

const series = '19:meeting@thread.v2';
const newId = () => crypto.randomUUID();
const meetingId = newId();
const ada: Member = { id: newId(), name: 'Ada Park', isExternal: false };
const people: Member[] = [
  ada,
  { id: newId(), name: 'Dana Whitfield', isExternal: false },
  { id: newId(), name: 'Søren Æbelø', isExternal: true },
  { id: newId(), name: 'Al', isExternal: false },
];
const you = ada.id;
const place = { series, meeting: meetingId };
const nobody = { purpose: null, frame: null, dissent: null };
const meeting: MeetingView = {
  id: meetingId,
  host: { id: ada.id, name: ada.name },
  standIn: null,
  stage: 'open',
  isClosing: false,
  startedAt: Date.now(),
  metAt: null,
  closedAt: null,
  opening: { purpose: '', frame: null, decider: null, scripts: nobody },
  version: 0,
  said: nobody,
  isKey: false,
  asksCheckIn: false,
};
const reply = { isThanked: false, isSummarised: false, isAnswered: false, answer: '' };
const day = '2026-11-29';
const done = () => {};
const first = newDecision(meeting.opening);
const standing: Decision = {
  id: newId(),
  version: 1,
  content: {
    ...first.content,
    statement: 'When do we launch?',
    final: 'On 12 March',
    decider: { id: ada.id, name: ada.name },
    frame: 'delegated',
  },
  meeting: meetingId,
  state: 'final',
  at: 0,
  supersedes: null,
  supersededBy: null,
};
const earlier: Decision = { ...standing, id: newId(), meeting: newId() };
const checkIn = { id: newId(), kind: 'milestone' as const, day };
const owned = { id: newId(), what: 'x', owner: { id: ada.id, name: ada.name } };
const mine: OwnedAction = {
  id: owned.id,
  what: 'x',
  due: day,
  dueWords: '',
  answer: null,
  agreed: [],
  touch: { why: null, words: '', work: 'y', checkIns: [checkIn] },
  room: null,
};
const release: Release = {
  id: newId(),
  batch: {
    at: 0,
    meetings: 1,
    answers: 5,
    wording: 1,
    thresholds: { bands: 5, counts: 8, comments: 8 },
    seen: [],
    scores: [],
    comments: null,
  },
  change: null,
};
const questions: Questions = {
  wording: 1,
  seen: [],
  checkIn: true,
  comment: true,
};

function MeetActions() {
  const draft = useRecapDraft(place, undefined);
  const dates = { today: day, meetingDay: day };
  const logDecisions = useLogDecisions(place.series, place.meeting, day);
  return (
    <>
      <NewAction {...place} {...dates} you={you} draft={draft} logDecisions={logDecisions} />
      {draft.content.actions.slice(0, 3).map((action) => (
        <ActionMoment key={action.id} {...dates} series={series} action={action} draft={draft} />
      ))}
    </>
  );
}

function decisionForm(writing: DecisionEdit) {
  return (
    <DecisionForm {...place} you={you} host={meeting.host} writing={writing} today={day} onDone={done} onNext={done} />
  );
}

const forms: Record<string, { asks: Endpoint; form: () => ReactNode; opener?: string }> = {
  opening: { asks: saveOpening, form: () => <OpeningForm series={series} meeting={meeting} /> },
  decision: {
    asks: saveDecision,
    form: () => decisionForm(newDecision(meeting.opening)),
  },
  correction: { asks: saveDecision, form: () => decisionForm(correction(standing)) },
  withdrawal: { asks: saveDecision, form: () => decisionForm(withdrawal(earlier, meetingId)) },
  'actions in Meet': { asks: saveDraft, form: () => <MeetActions /> },
  recap: {
    asks: saveDraft,
    form: () => (
      <RecapForm
        {...place}
        recap={{ draft: null, version: 0, savedAt: null, filed: null, share: null }}
        review={{ missing: [], hasChanged: false }}
        startedAt={Date.now()}
        onShared={done}
        otherwise={null}
        heard={null}
        acknowledged={null}
        afterwards={null}
        underAction={undefined}
        logDecisions={undefined}
      />
    ),
  },
  touch: {
    asks: saveTouch,
    form: () => (
      <KeepInTouch
        {...place}
        action={{ id: newId(), what: 'x', owner: null, helpers: [], due: null, dueWords: '' }}
        person={ada.id}
        name="Ada"
        handed={undefined}
        underWork={() => null}
      />
    ),
  },
  acknowledgement: {
    asks: acknowledge,
    form: () => <AcknowledgementForm {...place} you={{ id: you, isHost: false }} onDone={done} />,
  },
  concern: {
    asks: raiseConcern,
    form: () => <ConcernForm {...place} you={you} host={meeting.host} organizer={null} onDone={done} />,
  },
  reply: {
    asks: saveReply,
    form: () => (
      <Reply
        {...place}
        concern={{ id: newId(), at: 0, by: null, kind: 'risk', text: 'x', from: null, reply, version: 0, chair: null }}
      />
    ),
  },
  mistake: {
    asks: saveMistake,
    form: () => <MistakeForm {...place} id={newId()} toAction={() => null} onDone={done} />,
  },
  ...Object.fromEntries(
    (['thanks', 'clarify', 'dissent'] as const).map((kind) => [
      `note: ${kind}`,
      {
        asks: postNote,
        form: () => <NoteForm {...place} kind={kind} you={you} decisions={[standing]} onPosted={done} onClose={done} />,
      },
    ]),
  ),
  sheet: {
    asks: saveSheet,
    form: () => (
      <SheetForm
        place={place}
        about="Ada"
        sheet={{
          version: 0,
          content: { rows: [], strength: '', growth: '', mayBeNamed: false },
          behaviours: null,
          handedAt: null,
          about: meeting.host,
        }}
      />
    ),
  },
  section: {
    asks: handSection,
    form: () => <HandSection {...place} you={you} host={meeting.host} onAsked={done} />,
  },
  focus: { asks: startFocus, form: () => <Focus series={series} you={you} /> },
  intent: { asks: saveIntent, form: () => <Intent {...place} /> },
  'own answers': { asks: saveOwn, form: () => <OwnAnswers {...place} questions={questions} own={null} /> },
  move: {
    asks: moveAction,
    form: () => <MoveForm action={{ series, id: newId(), what: 'x' }} onMoved={done} onNever={done} />,
  },
  'hand on': { asks: handOn, form: () => <HandOnForm series={series} action={owned} onClose={done} /> },
  drop: {
    asks: dropAction,
    opener: 'button[aria-label^="Drop"]',
    form: () => (
      <ActionChanges series={series} action={owned}>
        x
      </ActionChanges>
    ),
  },
  answer: {
    asks: answerAction,
    form: () => <AskedAction {...place} action={mine} host="Ada" underWork={() => null} />,
  },
  'check-in': {
    asks: agreeCheckIn,
    form: () => <CheckInAgreed {...place} action={mine.id} checkIn={checkIn} agreed={[]} />,
  },
  question: {
    asks: closeQuestion,
    form: () => (
      <OpenQuestion series={series} question={{ id: newId(), text: 'x', closed: null }} isHost mayBecomeAction />
    ),
  },
  support: {
    asks: setSupport,
    form: () => <SupportChoice series={series} person={people[1]?.id ?? ''} name="Dana" work="y" />,
  },
  change: { asks: tellChange, form: () => <Change series={series} release={release} /> },
};

const read = new Map<Endpoint, unknown>([
  [readPeople, { people }],
  [readBehaviours, { behaviours: defaultSet }],
  [readConcerns, { concerns: [], unsigned: { state: 'too_few', box: null, openedAt: null } }],
  [readCues, { ticks: [], intent: { version: 0, content: { text: '' } } }],
  [readDecisions, { decisions: [] }],
  [readFocus, { focus: null, past: [] }],
  [readMistakes, { mistakes: [] }],
  [readSections, { sections: [], given: null }],
  [readSupport, { support: [] }],
]);

const host: Host = {
  chatId: series,
  frame: 'sidePanel',
  subPageId: undefined,
  otherAppId: undefined,
  locale: 'en',
  theme: () => 'default',
  onTheme: () => done,
  notifyReady: done,
  onBack: () => () => undefined,
  openLink: () => Promise.resolve(),
  token: () => Promise.resolve(''),
  approvalLink: '',
  graph: { url: '', token: () => Promise.resolve('') },
};

function gate() {
  const asked: { endpoint: Endpoint; refused: string[] }[] = [];
  const call: Call = (method, path, request) => {
    const endpoint = endpointAt(method, path);
    const answer = read.get(endpoint);
    if (answer !== undefined) return Promise.resolve(answer as never);
    asked.push({ endpoint, refused: refusedOf(endpoint, request.body) });
    const isDraft = typeof request.body === 'object' && request.body !== null && 'version' in request.body;
    if (!isDraft) return Promise.reject(new ProblemError('meeting_over'));
    return Promise.resolve({
      review: { missing: [], hasChanged: false },
      savedAt: 0,
      ...(request.body as object),
      version: asked.length,
    } as never);
  };
  return { asked, call };
}

function Ground({ call, children }: { call: Call; children: ReactNode }) {
  return (
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })}>
          <HostProvider host={host}>
            <CallProvider call={call}>
              <Suspense>{children}</Suspense>
            </CallProvider>
          </HostProvider>
        </QueryClientProvider>
      </TextsProvider>
    </FluentProvider>
  );
}

const text = fc.oneof(
  fc.constantFrom(
    ...people.map(({ name }) => name),
    'dana whitfield',
    'x'.repeat(505),
    'a\u0000b\u202Ec',
    'one\ntwo\tthree',
    '\uD800 half a pair',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const someDay = fc.constantFrom('2026-12-01', '', '20265-12-01', '0001-01-01', '9999-12-31');
const act = fc.record({ which: fc.nat(), text, day: someDay });
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

const fields = 'textarea, input, select, [role="option"]';
const controls = `${fields}, button`;

function perform(root: Element, among: string, { which, text, day }: Act): void {
  const found = [...root.querySelectorAll(among)];
  const control = found[which % found.length];
  if (control instanceof HTMLTextAreaElement) enter(control, HTMLTextAreaElement.prototype, text);
  else if (control instanceof HTMLSelectElement) {
    const option = control.options[which % control.options.length];
    if (option) {
      control.value = option.value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
  } else if (control instanceof HTMLInputElement && ['text', 'search', ''].includes(control.type))
    enter(control, HTMLInputElement.prototype, text);
  else if (control instanceof HTMLInputElement && control.type.startsWith('date'))
    enter(control, HTMLInputElement.prototype, control.type === 'date' || day === '' ? day : `${day}T10:00`);
  else if (control instanceof HTMLElement) control.click();
}

function nameEverywhere(root: Element, name: string): void {
  for (const picker of root.querySelectorAll('input[role="combobox"]'))
    if (picker instanceof HTMLInputElement) enter(picker, HTMLInputElement.prototype, name);
}

/** React draws it in a later task. */
async function open(root: Element, opener: string | undefined): Promise<void> {
  const found = opener === undefined ? null : root.querySelector<HTMLElement>(opener);
  found?.click();
  if (found) await aMoment();
}

/** React only notices values set through the prototype's setter, followed by native events. */
function enter(field: HTMLElement, prototype: object, value: string): void {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Nested timers wait for at least 4 ms each (HTML, 8.6); messages don't. */
function aMoment(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** React Query shows an answer in a timer of 0 ms, after the tasks that led to it; React draws it in a later task. */
async function answered(): Promise<void> {
  await aMoment();
  await new Promise((resolve) => setTimeout(resolve));
  await aMoment();
}

const stories = fc.sample(fc.array(act, { minLength: 12, maxLength: 12 }), { numRuns: 3, seed: 20_261_129 });

test.each(Object.entries(forms))(
  'the contract accepts whatever the form sends: %s',
  async (_name, { asks, form, opener }) => {
    const { asked, call } = gate();
    const { container } = await render(<Ground call={call}>{form()}</Ground>);
    await expect.poll(() => container.querySelector(controls), { interval: 5 }).not.toBeNull();
    for (const acts of stories) {
      for (const [among, times] of [
        ['button[aria-expanded=false], button[id]', 6],
        [fields, acts.length],
        [controls, acts.length],
      ] as const) {
        for (const one of acts.slice(0, times)) {
          await open(container, opener);
          perform(container, among, one);
          if (people.some(({ name }) => name === one.text)) nameEverywhere(container, one.text);
          await aMoment();
        }
        window.dispatchEvent(new Event('pagehide'));
        await answered();
      }
      expect(asked.flatMap(({ endpoint, refused }) => refused.map((why) => `${endpoint.path}: ${why}`))).toEqual([]);
    }
    expect(asked.filter(({ endpoint }) => endpoint === asks).length).toBeGreaterThan(0);
  },
);

test('a concern about somebody whose whole name is typed is sent as the contract takes it', async () => {
  const { asked, call } = gate();
  await render(<Ground call={call}>{forms['concern']?.form()}</Ground>);
  await page.getByRole('radio', { name: 'I’m waiting' }).click();
  await page.getByRole('textbox', { name: 'What do you need permission or clarity for?' }).fill('The budget');
  await page.getByRole('combobox', { name: 'From' }).fill('Dana Whitfield');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Tell the host' }).click();
  await expect
    .poll(() => asked.map(({ endpoint, refused }) => [endpoint.path, refused]))
    .toEqual([[raiseConcern.path, []]]);
});

test('the contract accepts whatever unsigned forms send', () => {
  const token = { token: 'a'.repeat(86), signature: 'b'.repeat(512) };
  const typed = fc.string({ unit: 'binary', maxLength: 400 }).map(oneLine);
  const score = fc.constantFrom(1, 2, 3, 4, 5);
  const issues = (schema: z.core.$ZodType, body: unknown) =>
    z.safeParse(schema, JSON.parse(jsonOf(body))).error?.issues;
  fc.assert(
    fc.property(fc.constantFrom(...concernKinds), typed, typed, (kind, text, from) => {
      fc.pre(text.trim() !== '' && text.trim().length <= unsignedLength);
      expect(issues(dropConcern.body, sealed(token, { kind, text, from: typedName(from) }))).toBeUndefined();
    }),
  );
  const scores = fc.record({ clarity: score, safety: score, plan: score, load: score }, { requiredKeys: [] });
  const seen = fc.record({ first: fc.constantFrom(...sights) }, { requiredKeys: [] });
  fc.assert(
    fc.property(scores, seen, typed, (given, seenOf, comment) => {
      const answers = answersIn({ scores: given, seen: seenOf, comment });
      fc.pre(answers !== undefined);
      expect(answers && issues(ballot, ballotOf(token, answers))).toBeUndefined();
    }),
  );
});
