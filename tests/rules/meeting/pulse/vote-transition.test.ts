import { expect, test } from 'vitest';
import { nothingAnswered, type Answers } from '../../../../src/features/pulse/answers.ts';
import {
  transition,
  undoSeconds,
  type VoteEffect,
  type VoteEvent,
  type VoteState,
} from '../../../../src/features/pulse/vote/transition.ts';

const nothingSeen = { first: null, second: null, third: null };
const answers: Answers = { clarity: 4, safety: 5, plan: null, load: null, seen: nothingSeen, comment: '' };
const half = { ...nothingAnswered, scores: { clarity: 4 } };
const whole = { ...half, scores: { clarity: 4, safety: 5 } };
const error = new Error('No');

const states = {
  starting: { step: 'starting' },
  answering: { step: 'answering', answering: half, isWriting: false },
  counting: { step: 'counting', answering: whole, isWriting: false, answers, secondsLeft: undoSeconds },
  last: { step: 'counting', answering: whole, isWriting: false, answers, secondsLeft: 1 },
  writing: { step: 'counting', answering: whole, isWriting: true, answers, secondsLeft: undoSeconds },
  held: { step: 'held', answers, isRestored: false },
  restored: { step: 'held', answers, isRestored: true },
  sending: { step: 'sending', answers },
  waiting: { step: 'waiting', answers },
  failed: { step: 'failed', answers, error },
  cast: { step: 'cast' },
  answered_elsewhere: { step: 'answered_elsewhere' },
  already_admitted: { step: 'already_admitted' },
  closed: { step: 'closed' },
  let_off: { step: 'let_off' },
} satisfies Record<string, VoteState>;

type Name = keyof typeof states;

const blank: VoteState = { step: 'answering', answering: nothingAnswered, isWriting: false };
const safe = { event: 'answered', change: { scores: { safety: 5 } } } as const;
const written = { event: 'answered', change: { comment: 'Thanks' }, isWriting: true } as const;
const tooLong = { event: 'answered', change: { comment: 'x'.repeat(301) } } as const;

type Outcome = [VoteState, ...VoteEffect[]];

const stop: VoteEffect = { effect: 'stopSecond' };
const start: VoteEffect = { effect: 'startSecond' };
const ask: VoteEffect = { effect: 'askAdmission' };
const forget: VoteEffect = { effect: 'forget' };
const encrypt: VoteEffect = { effect: 'encrypt', answers };
const keep: VoteEffect = { effect: 'keep', answers };
const send: VoteEffect = { effect: 'send', answers };
const thanked: VoteEffect = { effect: 'encrypt', answers: { ...answers, comment: 'Thanks' } };

const open = ['answering', 'counting', 'last', 'writing'] as const;
const complete = ['held', 'restored', 'sending', 'waiting', 'failed'] as const;

/** Each event's outcome by state; an unnamed state stays as it is, without effects. */
const table: [VoteEvent, Partial<Record<Name, Outcome>>][] = [
  [{ event: 'opened', kept: 'nothing' }, { starting: [blank, ask] }],
  [{ event: 'opened', kept: 'cast' }, { starting: [states.cast] }],
  [{ event: 'opened', kept: answers }, { starting: [states.restored, ask] }],
  [
    safe,
    {
      answering: [states.counting, stop, encrypt, start],
      counting: [states.counting, stop, encrypt, start],
      last: [states.counting, stop, encrypt, start],
      writing: [states.writing, stop, encrypt],
    },
  ],
  [
    written,
    {
      answering: [{ ...states.answering, answering: { ...half, comment: 'Thanks' }, isWriting: true }, stop],
      ...each(['counting', 'last', 'writing'], () => [
        {
          ...states.writing,
          answering: { ...whole, comment: 'Thanks' },
          answers: { ...answers, comment: 'Thanks' },
        },
        stop,
        thanked,
      ]),
    },
  ],
  [
    tooLong,
    {
      answering: [{ ...states.answering, answering: { ...half, comment: 'x'.repeat(301) } }, stop],
      ...each(['counting', 'last', 'writing'], (name) => [
        {
          step: 'answering',
          answering: { ...whole, comment: 'x'.repeat(301) },
          isWriting: states[name].isWriting,
        },
        stop,
      ]),
    },
  ],
  [
    { event: 'wrote', isWriting: true },
    {
      answering: [{ ...states.answering, isWriting: true }, stop],
      ...each(['counting', 'last'], () => [states.writing, stop, encrypt]),
    },
  ],
  [{ event: 'wrote', isWriting: false }, { writing: [states.counting, stop, encrypt, start] }],
  [{ event: 'undone' }, each(['counting', 'last', 'writing'], () => [blank, stop])],
  [
    { event: 'secondPassed' },
    {
      counting: [{ ...states.counting, secondsLeft: undoSeconds - 1 }, start],
      last: [states.held, keep, ask],
    },
  ],
  [
    { event: 'admitted' },
    {
      held: [states.held, { effect: 'depart', isRestored: false }],
      restored: [states.restored, { effect: 'depart', isRestored: true }],
      already_admitted: [blank],
    },
  ],
  [{ event: 'admissionFailed', error }, each(['held', 'restored'], () => [states.failed])],
  [{ event: 'due' }, each(['held', 'restored'], () => [states.sending, send])],
  [{ event: 'closedEarly' }, each(['held', 'restored'], (name) => [states[name], ask])],
  [
    { event: 'leaving', canSend: true },
    {
      ...each(['counting', 'last', 'writing'], () => [states.sending, stop, keep, send]),
      ...each(['held', 'restored'], () => [states.sending, send]),
    },
  ],
  [{ event: 'leaving', canSend: false }, each(['counting', 'last', 'writing'], () => [states.held, stop, keep, ask])],
  [{ event: 'accepted' }, each(['sending', 'waiting'], () => [states.cast, { effect: 'finish' }])],
  [{ event: 'spentElsewhere' }, each(['sending', 'waiting'], () => [states.answered_elsewhere, { effect: 'finish' }])],
  [{ event: 'refused', reason: 'closed' }, each(complete, () => [states.closed, forget])],
  ...(['already_admitted', 'let_off'] as const).map((reason): (typeof table)[number] => [
    { event: 'refused', reason },
    { ...each(open, () => [states[reason], stop]), ...each(complete, () => [states[reason], forget]) },
  ]),
  [{ event: 'unreachable' }, each(['sending', 'waiting'], () => [states.waiting])],
  [{ event: 'failed', error }, each(['sending', 'waiting'], () => [states.failed])],
  [{ event: 'retried' }, { failed: [states.restored, ask] }],
  [{ event: 'otherWindow', did: 'held' }, each(open, () => [states.answered_elsewhere, stop])],
  [
    { event: 'otherWindow', did: 'heldFirst' },
    {
      ...each(open, () => [states.answered_elsewhere, stop]),
      ...each(['held', 'restored', 'sending'], () => [states.answered_elsewhere]),
    },
  ],
  [
    { event: 'otherWindow', did: 'cast' },
    {
      ...each(open, () => [states.answered_elsewhere, stop]),
      ...each(['held', 'restored', 'waiting', 'failed'], () => [states.cast]),
    },
  ],
];

function each<Some extends Name>(
  names: readonly Some[],
  outcome: (name: Some) => Outcome,
): Partial<Record<Name, Outcome>> {
  return Object.fromEntries(names.map((name) => [name, outcome(name)]));
}

test('each state of a vote leads with each event to one state, with its effects', () => {
  for (const [event, outcomes] of table)
    for (const name of Object.keys(states).filter((one): one is Name => one in states)) {
      const [state, ...effects] = outcomes[name] ?? [states[name]];
      expect({ event, name, ...transition(states[name], event) }).toEqual({ event, name, state, effects });
    }
});

test('two taps before the next render both count', () => {
  const { state: first } = transition(blank, { event: 'answered', change: { scores: { clarity: 4 } } });
  expect(transition(first, safe)).toEqual({ state: states.counting, effects: [stop, encrypt, start] });
});
