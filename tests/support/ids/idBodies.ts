import fc from 'fast-check';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { sixPeople } from '../../../server/sandbox/people.ts';
import { taken } from './arbitrary.ts';
import { own } from '../database/neighbours.ts';
import type { Thing } from './idThings.ts';
import { action, decision, opening } from '../meeting/meeting.ts';

export interface Sending {
  endpoint: Endpoint;
  name: string;
  at: string;
  thing: Thing;
  caller: string;
  now: number;
}

const day = '2027-03-01';
const { bo, fatima, eli } = sixPeople;

export function bodyFor(sending: Sending): unknown {
  const { endpoint, name, at, thing, caller } = sending;
  const make = bodies[name];
  const [sample] = make ? [make(sending)] : fc.sample(taken(endpoint.body, new Map()), { numRuns: 1, seed: 1 });
  const other = caller === fatima.id ? eli.id : fatima.id;
  return at.startsWith('body.') || make ? filled(sample, { other, tried: thing.id }) : sample;
}

function filled(body: unknown, ids: { other: string; tried: string }): unknown {
  const text = JSON.stringify(body);
  return text === undefined
    ? undefined
    : JSON.parse(text.replaceAll('<other>', ids.other).replaceAll('<tried>', ids.tried));
}

const named = (at: boolean) => (at ? { id: '<tried>', name: 'Somebody' } : null);

const bodies: Record<string, (sending: Sending) => unknown> = {
  acknowledge: ({ at }) => ({
    to: [at === 'body.to.*' ? '<tried>' : '<other>'],
    kind: 'risk',
    what: 'Saw it',
    outcome: '',
  }),
  writeAside: ({ at }) => ({
    person: at === 'body.person' ? '<tried>' : '<other>',
    content: { text: 'Has a new dog' },
  }),
  raiseConcern: ({ at }) =>
    at === 'body.from.id'
      ? { kind: 'waiting', text: 'We wait', from: named(true) }
      : { kind: 'risk', text: 'It leaks', from: null, ...(at === 'body.to' && { to: '<tried>' }) },
  saveReply: ({ thing }) => ({ version: thing.version ?? 0, content: { ...ticks, answer: 'Yes' } }),
  tickCue: () => ({ cue: 'nod' }),
  saveDecision: ({ at, thing }) => ({
    version: at === 'path.decision' ? (thing.version ?? 0) : 0,
    state: 'final',
    content: {
      ...decision,
      decider: named(at === 'body.content.decider.id'),
      proposer: named(at === 'body.content.proposer.id'),
      seconder: named(at === 'body.content.seconder.id'),
    },
    supersedes: at === 'body.supersedes' ? '<tried>' : null,
  }),
  startFocus: () => ({ behaviour: 'dissent', isShown: false }),
  showFocus: () => ({ isShown: false }),
  endFocus: () => ({ why: 'Enough' }),
  saveMistake: ({ thing }) => ({ version: thing.version ?? 0, content: { learned: 'a', change: 'b', support: 'c' } }),
  saveCommitment: ({ thing }) => ({
    version: thing.version ?? 0,
    content: { series: own.series, when: 'a', act: 'b' },
  }),
  answerCommitment: () => ({ answer: 'done' }),
  shareCommitment: () => ({ language: 'en' }),
  saveRehearsal: ({ thing }) => ({ version: thing.version ?? 0, content: { series: null, opening: 'a', replies: [] } }),
  saveOpening: () => ({ version: 1, content: { ...opening, decider: named(true) } }),
  postNote: ({ at, now }) => ({ language: 'en', content: noteFor(at, now) }),
  askToSwap: () => ({ person: '<tried>' }),
  chooseObserver: () => ({ person: '<tried>' }),
  chooseForSheet: () => ({ isReadOut: false, isShared: false }),
  answerAction: () => ({ day }),
  agreeCheckIn: () => ({ day }),
  sayRoom: () => ({ room: 'closer' }),
  saveTouch: ({ at }) => ({
    person: at === 'body.person' ? '<tried>' : bo.id,
    version: 0,
    content: { why: 'risk', words: 'Closer', work: '', checkIns: [] },
  }),
  moveAction: () => ({ due: day, reason: 'Later' }),
  markDone: () => ({ isDone: true }),
  handOn: ({ at }) => (at === 'body.from' ? { from: '<tried>', to: '<other>' } : { from: bo.id, to: '<tried>' }),
  dropAction: () => ({ reason: 'Nobody needs it' }),
  closeQuestion: () => ({ as: 'answered', words: 'Yes' }),
  tellChange: () => ({ sentence: 'We changed it' }),
  saveDraft: ({ at }) => {
    const some = (place: string) => (at === `body.content.${place}.*.id` ? [named(true)] : []);
    return {
      version: 1,
      content: {
        actions: [{ ...action('Do it'), id: eli.id, owner: named(true), helpers: some('actions.*.helpers') }],
        questions: [],
        minutes: {
          present: some('minutes.present'),
          absent: some('minutes.absent'),
          hasQuorum: null,
          note: '',
          link: '',
        },
      },
    };
  },
  handSection: ({ at }) => ({
    kind: 'item',
    title: 'An item',
    person: at === 'body.person' ? '<tried>' : '<other>',
  }),
  answerSection: () => ({ isYes: true }),
  setSupport: () => ({ person: '<tried>', work: 'Plans', level: 'light', reviewOn: null }),
  agreeLighter: () => ({ person: '<tried>', work: 'Heron', level: 'regular' }),
};

const ticks = { isThanked: true, isSummarised: true, isAnswered: true };

function noteFor(at: string, now: number): unknown {
  if (at === 'body.content.to.*') return { kind: 'thanks', to: ['<tried>'], text: 'Thanks' };
  if (at === 'body.content.decision') return { kind: 'clarify', decision: '<tried>', text: 'More clearly' };
  if (at === 'body.content.acknowledgement') return { kind: 'acknowledgement', acknowledgement: '<tried>' };
  return { kind: 'dissent', text: 'What is missing?', replyBy: now + 3_600_000 };
}
