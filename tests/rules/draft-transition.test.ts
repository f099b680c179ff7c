import { expect, test } from 'vitest';
import { ProblemError } from '../../src/api/problem.ts';
import type { DraftState } from '../../src/drafts/draftState.ts';
import type { DraftEvent } from '../../src/drafts/draftEvents.ts';
import { transition } from '../../src/drafts/transition.ts';
import {
  content,
  denied,
  glance,
  invalid,
  inWords,
  moment,
  offline,
  state,
  version,
  type Text,
} from '../support/draftSteps.ts';

const saving = { status: 'saving' } as const;
const waiting = { status: 'waiting', error: offline } as const;
const refusal = { path: 'text', code: 'too_long', value: 'ab', substitutes: [{ path: 'text', value: 'a' }] } as const;

const states = {
  saved: state('a'),
  typed: state('ab', { view: saving, unsavedSince: 700 }),
  sending: state('ab', { view: saving, sent: 'ab' }),
  outrun: { ...state('ab', { view: saving, sent: 'ab' }), view: state('abc', { view: saving }).view },
  parting: state('ab', { view: saving, flight: { typed: content('ab'), sent: content('ab'), keepalive: true } }),
  waiting: state('ab', { view: waiting, lost: [version(1, 'ab')], attempt: 1 }),
  retrying: state('abc', { view: waiting, sent: 'abc', lost: [version(1, 'ab')], attempt: 1 }),
  partly: state('ab', {
    view: { status: 'invalid', fields: invalid.fields, unkept: ['ab'] },
    refusals: [refusal],
  }),
  failed: state('ab', { view: { status: 'failed', error: denied } }),
  conflict: state('a', { view: { status: 'conflict', conflicts: [{ path: 'text', theirs: 'z' }] } }),
  discarded: state('ab', { view: saving, isDiscarded: true }),
  ebbing: state('ab', { view: saving, sent: 'ab', isDiscarded: true }),
} satisfies Record<string, DraftState<Text>>;

type Name = keyof typeof states;

type Outcome = [changes: Partial<ReturnType<typeof glance>>, ...effects: string[]];

const nothing = {};
const theirNote = version(2, 'a', 'theirs');
const merged = { base: 'v2 a+theirs', text: 'ab+theirs' };
const rested = { flight: '', savedAt: 1_200, error: undefined };

/** Each event's outcome by state; an unnamed state stays as it is, without effects. */
const table: [DraftEvent<Text>, Partial<Record<Name, Outcome>>][] = [
  [
    { event: 'changed', content: content('abcd') },
    {
      saved: [{ ...saving, text: 'abcd', since: 1_200 }, 'journal abcd over v1', 'schedule 400', 'listen'],
      typed: [{ text: 'abcd' }, 'journal abcd over v1', 'schedule 300'],
      ...each(['sending', 'outrun', 'parting'], () => [{ text: 'abcd' }, 'journal abcd over v1, sent ab']),
      waiting: [{ text: 'abcd' }, 'journal abcd over v1, sent ab'],
      retrying: [{ text: 'abcd' }, 'journal abcd over v1, sent ab abc'],
      partly: [{ ...saving, text: 'abcd', since: 1_200 }, 'journal abcd over v1', 'schedule 400', 'listen'],
      failed: [{ ...saving, text: 'abcd', since: 1_200 }, 'journal abcd over v1', 'schedule 400'],
      conflict: [{ ...saving, text: 'abcd', since: 1_200 }, 'journal abcd over v1', 'schedule 400', 'listen'],
      discarded: [{ status: 'saved', text: 'abcd' }, 'cancelTimer'],
      ebbing: [{ text: 'abcd' }],
    },
  ],
  [
    { event: 'received', server: theirNote },
    {
      saved: [{ base: 'v2 a+theirs', text: 'a+theirs' }, 'cancelTimer'],
      typed: [merged, 'journal ab+theirs over v2', 'schedule 0'],
      ...each(['sending', 'outrun', 'parting', 'retrying', 'ebbing'], () => [{ held: 'v2 a+theirs' }]),
      waiting: [{ ...merged, ...saving, lost: '', since: 1_200 }, 'journal ab+theirs over v2', 'schedule 0'],
      partly: [merged, 'journal ab+theirs over v2', 'cancelTimer'],
      failed: [{ ...merged, ...saving, since: 1_200 }, 'journal ab+theirs over v2', 'schedule 0'],
      conflict: [{ base: 'v2 a+theirs', text: 'a+theirs' }, 'cancelTimer'],
      discarded: [{ ...merged, status: 'saved' }, 'cancelTimer'],
    },
  ],
  [{ event: 'received', server: version(1, 'older') }, {}],
  [
    { event: 'restored', unsaved: { base: version(1, 'a'), content: content('a', 'left'), sent: [] } },
    {
      saved: [{ ...saving, text: 'a+left', since: 1_200 }, 'journal a+left over v1', 'schedule 0', 'listen'],
      typed: [{ text: 'ab+left' }, 'journal ab+left over v1', 'schedule 0'],
      ...each(['sending', 'parting'], () => [{ text: 'ab+left' }, 'journal ab+left over v1, sent ab']),
      outrun: [{ text: 'abc+left' }, 'journal abc+left over v1, sent ab'],
      waiting: [{ ...saving, text: 'ab+left', since: 1_200 }, 'journal ab+left over v1, sent ab', 'schedule 0'],
      retrying: [{ text: 'abc+left' }, 'journal abc+left over v1, sent ab abc'],
      partly: [{ ...saving, text: 'ab+left', since: 1_200 }, 'journal ab+left over v1', 'schedule 0', 'listen'],
      failed: [{ ...saving, text: 'ab+left', since: 1_200 }, 'journal ab+left over v1', 'schedule 0'],
      conflict: [{ ...saving, text: 'a+left', since: 1_200 }, 'journal a+left over v1', 'schedule 0', 'listen'],
    },
  ],
  [
    { event: 'conflictSettled', path: 'text', choice: 'theirs' },
    {
      conflict: [{ ...saving, text: 'z', conflicts: '', since: 1_200 }, 'journal z over v1', 'schedule 0', 'listen'],
    },
  ],
  [
    { event: 'conflictSettled', path: 'text', choice: 'mine' },
    { conflict: [{ status: 'saved', conflicts: '' }, 'cancelTimer'] },
  ],
  [
    { event: 'timerFired' },
    {
      ...each(['typed', 'failed'], () => [
        { flight: 'ab', since: undefined },
        'journal ab over v1, sent ab',
        'cancelTimer',
        'save ab over v1',
      ]),
      waiting: [{ flight: 'ab' }, 'journal ab over v1, sent ab ab', 'cancelTimer', 'save ab over v1'],
    },
  ],
  [
    { event: 'flushed' },
    {
      ...each(['typed', 'failed', 'partly'], () => [
        { flight: 'ab', since: undefined },
        'journal ab over v1, sent ab',
        'cancelTimer',
        'save ab over v1',
      ]),
      waiting: [{ flight: 'ab' }, 'journal ab over v1, sent ab ab', 'cancelTimer', 'save ab over v1'],
    },
  ],
  [
    { event: 'online' },
    { waiting: [{ flight: 'ab' }, 'journal ab over v1, sent ab ab', 'cancelTimer', 'save ab over v1'] },
  ],
  [
    { event: 'hidden' },
    {
      typed: [
        { flight: 'ab', since: undefined },
        'journal ab over v1, sent ab',
        'cancelTimer',
        'save ab over v1, keepalive',
      ],
    },
  ],
  [
    { event: 'leaving' },
    {
      ...each(['typed', 'failed'], () => [
        { lost: 'v1 ab' },
        'journal ab over v1, sent ab',
        'save ab over v1, keepalive, last',
      ]),
      waiting: [nothing, 'journal ab over v1, sent ab', 'save ab over v1, keepalive, last'],
      sending: [{ lost: 'v2 ab' }, 'journal ab over v1, sent ab ab', 'save ab over v2, keepalive, last'],
      outrun: [{ lost: 'v2 abc' }, 'journal abc over v1, sent abc ab', 'save abc over v2, keepalive, last'],
      retrying: [
        { lost: 'v1 ab, v2 abc' },
        'journal abc over v1, sent ab abc abc',
        'save abc over v2, keepalive, last',
      ],
    },
  ],
  [
    { event: 'discarded' },
    {
      ...each(['saved', 'conflict', 'discarded', 'ebbing'], () => [{ isDiscarded: true }, 'cancelTimer']),
      ...each(['typed', 'sending', 'outrun', 'parting', 'waiting', 'retrying', 'failed'], () => [
        { isDiscarded: true },
        'clearJournal',
        'cancelTimer',
        'stopListening',
      ]),
      partly: [{ isDiscarded: true }, 'clearJournal', 'cancelTimer'],
    },
  ],
  [
    { event: 'saved', version: 2 },
    {
      ...each(['sending', 'parting'], () => [
        { ...rested, base: 'v2 ab', status: 'saved' },
        'clearJournal',
        'cancelTimer',
        'stopListening',
      ]),
      outrun: [{ ...rested, base: 'v2 ab', since: 1_200 }, 'journal abc over v2', 'schedule 0'],
      retrying: [
        { ...rested, base: 'v2 abc', status: 'saved', lost: '', attempt: 0 },
        'clearJournal',
        'cancelTimer',
        'stopListening',
      ],
      ebbing: [{ ...rested, base: 'v2 ab', status: 'saved' }, 'cancelTimer'],
    },
  ],
  [
    { event: 'stale', current: theirNote, problem: new ProblemError('stale') },
    {
      ...each(['sending', 'parting'], () => [
        { ...merged, flight: '', overtaken: 1, since: 1_200 },
        'journal ab+theirs over v2',
        'schedule 0',
      ]),
      outrun: [
        { ...merged, text: 'abc+theirs', flight: '', overtaken: 1, since: 1_200 },
        'journal abc+theirs over v2',
        'schedule 0',
      ],
      retrying: [
        {
          ...merged,
          ...saving,
          text: 'abc+theirs',
          error: undefined,
          flight: '',
          lost: '',
          overtaken: 1,
          since: 1_200,
        },
        'journal abc+theirs over v2',
        'schedule 0',
      ],
      ebbing: [{ ...merged, status: 'saved', flight: '' }, 'cancelTimer'],
    },
  ],
  // Our own text: only a save without a response distinguishes it from another window's.
  [
    { event: 'stale', current: version(2, 'ab'), problem: new ProblemError('stale') },
    {
      ...each(['sending', 'parting'], () => [
        { base: 'v2 ab', status: 'saved', flight: '' },
        'clearJournal',
        'cancelTimer',
        'stopListening',
      ]),
      outrun: [
        { base: 'v2 ab', conflicts: 'ab', flight: '', overtaken: 1, since: 1_200 },
        'journal abc over v2',
        'schedule 0',
      ],
      retrying: [
        { ...saving, base: 'v2 ab', error: undefined, flight: '', lost: '', overtaken: 1, since: 1_200 },
        'journal abc over v2',
        'schedule 0',
      ],
      ebbing: [{ base: 'v2 ab', status: 'saved', flight: '' }, 'cancelTimer'],
    },
  ],
  [
    { event: 'unreachable', problem: offline },
    {
      ...each(['sending', 'parting'], () => [
        { ...waiting, flight: '', lost: 'v1 ab', attempt: 1 },
        'journal ab over v1, sent ab',
        'schedule 1000',
      ]),
      outrun: [{ ...waiting, flight: '', lost: 'v1 ab', attempt: 1 }, 'journal abc over v1, sent ab', 'schedule 1000'],
      retrying: [
        { flight: '', lost: 'v1 ab, v1 abc', attempt: 2 },
        'journal abc over v1, sent ab abc',
        'schedule 2000',
      ],
      ebbing: [{ status: 'saved', flight: '', lost: 'v1 ab' }, 'cancelTimer'],
    },
  ],
  // The rejected field keeps the server's value; everything else is saved.
  [
    { event: 'refused', problem: invalid },
    {
      ...each(['sending', 'parting'], () => [
        { status: 'invalid', fields: 'content.text', flight: '' },
        'journal ab over v1',
        'cancelTimer',
        'stopListening',
      ]),
      outrun: [{ flight: '', since: 1_200 }, 'journal abc over v1', 'schedule 0'],
      retrying: [
        { status: 'invalid', fields: 'content.text', error: undefined, flight: '', attempt: 0 },
        'journal abc over v1, sent ab',
        'cancelTimer',
        'stopListening',
      ],
      ebbing: [{ status: 'invalid', fields: 'content.text', flight: '' }, 'cancelTimer'],
    },
  ],
  [
    { event: 'refused', problem: denied },
    {
      ...each(['sending', 'parting'], () => [{ status: 'failed', error: denied, flight: '' }, 'journal ab over v1']),
      // The text typed meanwhile may be valid.
      outrun: [{ error: denied, flight: '', since: 1_200 }, 'journal abc over v1', 'schedule 0'],
      retrying: [{ status: 'failed', error: denied, flight: '' }, 'journal abc over v1, sent ab'],
      ebbing: [{ status: 'failed', error: denied, flight: '' }],
    },
  ],
];

function each<Some extends Name>(names: Some[], outcome: (name: Some) => Outcome): Partial<Record<Name, Outcome>> {
  return Object.fromEntries(names.map((name) => [name, outcome(name)]));
}

const rows = table.flatMap(([event, outcomes]) =>
  Object.entries<DraftState<Text>>(states).map(([name, from]) => {
    const [changes, ...effects] = new Map(Object.entries<Outcome>(outcomes)).get(name) ?? [{}];
    return { event, name, from, changes, effects };
  }),
);

test('each state of a draft leads with each event to one state, with its effects', () => {
  for (const { event, name, from, changes, effects } of rows) {
    const step = transition(from, event, moment);
    const seen = { state: glance(step.state), effects: step.effects.map(inWords) };
    expect({ event, name, ...seen }).toEqual({ event, name, state: { ...glance(from), ...changes }, effects });
  }
});
