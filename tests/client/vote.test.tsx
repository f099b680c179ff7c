import { expect, test } from 'vitest';
import { nothingAnswered, type Answers } from '../../src/features/pulse/answers.ts';
import { next, undoSeconds, type VoteEvent, type VoteState, type VoteStep } from '../../src/features/pulse/vote.ts';

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
  already: { step: 'already' },
  elsewhere: { step: 'elsewhere' },
  closed: { step: 'closed' },
  let_off: { step: 'let_off' },
} satisfies Record<string, VoteState>;

type Name = keyof typeof states;

const blank: VoteState = { step: 'answering', answering: nothingAnswered, isWriting: false };
const safe = { event: 'answered', change: { scores: { safety: 5 } } } as const;
const written = { event: 'answered', change: { comment: 'Thanks' }, isWriting: true } as const;
const tooLong = { event: 'answered', change: { comment: 'x'.repeat(301) } } as const;

/** What comes of an event, by state; a state that isn't named stays as it is, with no effect. */
const table: [VoteEvent, Partial<Record<Name, VoteStep>>][] = [
  [{ event: 'opened', kept: 'nothing' }, { starting: [blank] }],
  [{ event: 'opened', kept: 'cast' }, { starting: [states.cast] }],
  [{ event: 'opened', kept: answers }, { starting: [states.restored, 'depart'] }],
  [
    safe,
    {
      answering: [states.counting, 'rest', 'encrypt', 'count'],
      counting: [states.counting, 'rest', 'encrypt', 'count'],
      last: [states.counting, 'rest', 'encrypt', 'count'],
      writing: [states.writing, 'rest', 'encrypt'],
    },
  ],
  [
    written,
    {
      answering: [{ ...states.answering, answering: { ...half, comment: 'Thanks' }, isWriting: true }, 'rest'],
      ...each(['counting', 'last', 'writing'], () => [
        {
          ...states.writing,
          answering: { ...whole, comment: 'Thanks' },
          answers: { ...answers, comment: 'Thanks' },
        },
        'rest',
        'encrypt',
      ]),
    },
  ],
  [
    tooLong,
    {
      answering: [{ ...states.answering, answering: { ...half, comment: 'x'.repeat(301) } }, 'rest'],
      ...each(['counting', 'last', 'writing'], (name) => [
        {
          step: 'answering',
          answering: { ...whole, comment: 'x'.repeat(301) },
          isWriting: states[name].isWriting,
        },
        'rest',
      ]),
    },
  ],
  [
    { event: 'wrote', isWriting: true },
    {
      answering: [{ ...states.answering, isWriting: true }, 'rest'],
      ...each(['counting', 'last'], () => [states.writing, 'rest', 'encrypt']),
    },
  ],
  [{ event: 'wrote', isWriting: false }, { writing: [states.counting, 'rest', 'encrypt', 'count'] }],
  [{ event: 'undone' }, each(['counting', 'last', 'writing'], () => [blank, 'rest'])],
  [
    { event: 'second' },
    {
      counting: [{ ...states.counting, secondsLeft: undoSeconds - 1 }, 'count'],
      last: [states.held, 'keep', 'depart'],
    },
  ],
  [{ event: 'due' }, each(['held', 'restored'], () => [states.sending, 'send'])],
  [
    { event: 'leaving', canSend: true },
    {
      ...each(['counting', 'last', 'writing'], () => [states.sending, 'rest', 'keep', 'send']),
      ...each(['held', 'restored'], () => [states.sending, 'send']),
    },
  ],
  [
    { event: 'leaving', canSend: false },
    each(['counting', 'last', 'writing'], () => [states.held, 'rest', 'keep', 'depart']),
  ],
  [{ event: 'taken' }, each(['sending', 'waiting'], () => [states.cast, 'finish'])],
  [
    { event: 'refused', reason: 'closed' },
    each(['held', 'restored', 'sending', 'waiting', 'failed'], () => [states.closed, 'forget']),
  ],
  ...(['elsewhere', 'let_off'] as const).map((reason): (typeof table)[number] => [
    { event: 'refused', reason },
    {
      ...each(['answering', 'counting', 'last', 'writing'], () => [states[reason], 'rest']),
      ...each(['held', 'restored', 'sending', 'waiting', 'failed'], () => [states[reason], 'forget']),
    },
  ]),
  [{ event: 'unreachable' }, each(['sending', 'waiting'], () => [states.waiting])],
  [{ event: 'failed', error }, each(['held', 'restored', 'sending', 'waiting'], () => [states.failed])],
  [{ event: 'retried' }, { failed: [states.restored, 'depart'] }],
  [{ event: 'heard', news: 'admitted' }, { elsewhere: [blank] }],
  [
    { event: 'heard', news: 'held' },
    each(['answering', 'counting', 'last', 'writing'], () => [states.already, 'rest']),
  ],
  [
    { event: 'heard', news: 'held_first' },
    {
      ...each(['answering', 'counting', 'last', 'writing'], () => [states.already, 'rest']),
      ...each(['held', 'restored', 'sending'], () => [states.already]),
    },
  ],
  [
    { event: 'heard', news: 'cast' },
    {
      ...each(['answering', 'counting', 'last', 'writing'], () => [states.already, 'rest']),
      ...each(['held', 'restored', 'waiting', 'failed'], () => [states.cast]),
    },
  ],
];

function each<Some extends Name>(names: Some[], step: (name: Some) => VoteStep): Partial<Record<Name, VoteStep>> {
  return Object.fromEntries(names.map((name) => [name, step(name)]));
}

test('each state of a vote leads with each event to one state, with its effects', () => {
  for (const [event, expected] of table)
    for (const name of Object.keys(states).filter((one): one is Name => one in states))
      expect({ event, name, step: next(states[name], event) }).toEqual({
        event,
        name,
        step: expected[name] ?? [states[name]],
      });
});

test('two taps before the next render both count', () => {
  const [first] = next(blank, { event: 'answered', change: { scores: { clarity: 4 } } });
  expect(next(first, safe)).toEqual([states.counting, 'rest', 'encrypt', 'count']);
});
