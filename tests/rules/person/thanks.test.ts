import { expect, test } from 'vitest';
import { chooseThanks, type SharedFacts } from '../../../server/features/thanks/rules.ts';

const dayMs = 86_400_000;
const now = 100 * dayMs;
const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
const said = (id: string, to: string[], outcome = '') => ({ id, to: named(...to), what: `what ${id}`, outcome });
const did = (id: string, owner: string | null) => ({
  id,
  what: `what ${id}`,
  owner: owner === null ? null : { id: owner, name: owner },
});
const risk = (id: string, by: string | null, kind: 'risk' | 'dissent' | 'waiting' = 'risk') => ({
  id,
  kind,
  by: by === null ? null : { id: by, name: by },
  text: `what ${id}`,
});

interface Case {
  facts?: Partial<SharedFacts>;
  noted?: string[];
  spared?: string[];
  chosen: string[];
}

const cases: Record<string, Case> = {
  'nothing happened': { chosen: [] },
  'one of each': {
    facts: { acknowledgements: [said('1', ['bo'])], done: [did('2', 'cai')], concerns: [risk('3', 'dana')] },
    chosen: ['bo 1 acknowledgement', 'cai 2 action', 'dana 3 risk'],
  },
  'three at most, and no kind takes all places': {
    facts: { acknowledgements: [said('1', ['bo']), said('2', ['cai']), said('3', ['dana'])], done: [did('4', 'eli')] },
    chosen: ['bo 1 acknowledgement', 'eli 4 action', 'cai 2 acknowledgement'],
  },
  'the same person once': {
    facts: { acknowledgements: [said('1', ['bo'])], done: [did('2', 'bo')], concerns: [risk('3', 'bo')] },
    chosen: ['bo 1 acknowledgement'],
  },
  'several people, each of them': {
    facts: { acknowledgements: [said('1', ['bo', 'cai'])] },
    chosen: ['bo 1 acknowledgement', 'cai 1 acknowledgement'],
  },
  'the whole team is nobody': { facts: { acknowledgements: [said('1', [])] }, chosen: [] },
  'an acknowledgement with its effect': { facts: { acknowledgements: [said('1', ['bo'], 'We shipped')] }, chosen: [] },
  'an acknowledgement already posted': { facts: { acknowledgements: [said('1', ['bo'])] }, noted: ['1'], chosen: [] },
  'thanked lately, or the host': {
    facts: { done: [did('1', 'bo'), did('2', 'host'), did('3', 'cai')] },
    spared: ['bo', 'host'],
    chosen: ['cai 3 action'],
  },
  'somebody outside the chat, gone, or nobody': {
    facts: { done: [did('1', 'outsider'), did('2', 'gone'), did('3', null)], concerns: [risk('4', null)] },
    chosen: [],
  },
  'other concerns than risks': {
    facts: { concerns: [risk('1', 'bo', 'dissent'), risk('2', 'cai', 'waiting')] },
    chosen: [],
  },
  'shared just within a week': { facts: { at: now - 7 * dayMs + 1, done: [did('1', 'bo')] }, chosen: ['bo 1 action'] },
  'shared a week ago': { facts: { at: now - 7 * dayMs, done: [did('1', 'bo')] }, chosen: [] },
};

const facts = (set: Partial<SharedFacts> = {}): SharedFacts => ({
  at: now,
  acknowledgements: [],
  done: [],
  concerns: [],
  ...set,
});
const here = new Set(['host', 'bo', 'cai', 'dana', 'eli', 'gone']);

test.each(Object.entries(cases))('a host is offered thanks by rule: %s [004-02]', (_, one) => {
  const recap = { of: null, facts: facts(one.facts), noted: new Set(one.noted), here };
  const chosen = chooseThanks([recap], { now, spared: new Set(one.spared) });
  expect(chosen.map(({ person, fact, kind }) => `${person} ${fact} ${kind}`)).toEqual(one.chosen);
});

test('of several meetings the latest comes first, and nobody comes up twice [004-02]', () => {
  const recap = (of: string, at: number, done: SharedFacts['done']) => ({
    of,
    facts: facts({ at, done }),
    noted: new Set<string>(),
    here,
  });
  const chosen = chooseThanks(
    [
      recap('older', now - 2, [did('1', 'bo'), did('2', 'cai')]),
      recap('latest', now - 1, [did('3', 'bo'), did('4', 'dana')]),
    ],
    { now, spared: new Set() },
  );
  expect(chosen.map(({ of, person }) => `${of} ${person}`)).toEqual(['latest bo', 'latest dana', 'older cai']);
});
