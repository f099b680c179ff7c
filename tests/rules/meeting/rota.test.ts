import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  after,
  answer,
  ask,
  canObserve,
  choose,
  holderOf,
  propose,
  settle,
  type Rota,
} from '../../../server/features/observer/rules.ts';

const everybody = ['ada', 'bo', 'cai', 'dana', 'eli', 'fatima', 'gil', 'hal'];
const hosts = new Set(['ada', 'bo']);
const who = fc.constantFrom(...everybody);

const happening = fc.oneof(
  { weight: 2, arbitrary: fc.record({ what: fc.constant('join' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('out' as const, 'back' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constantFrom('yes' as const, 'not today' as const, 'absent' as const), who }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('swap' as const, 'choose' as const, 'chair' as const), who }),
  },
);
const meeting = fc.record({
  before: fc.array(happening, { maxLength: 3 }),
  during: fc.array(happening, { maxLength: 5 }),
});
const histories = fc.array(meeting, { minLength: 1, maxLength: 30 });

interface Met {
  number: number;
  turn: string | undefined;
  isByRota: boolean;
  /** People who could have had the turn throughout the meeting, and did nothing about it. */
  free: Set<string>;
}

test('in 1,000 histories turns are fair, and skip newcomers, hosts and people who declined [000-39]', () => {
  let turns = 0;
  fc.assert(
    fc.property(histories, (history) => {
      const met = live(history);
      turns += met.filter(({ isByRota }) => isByRota).length;
      for (const [later, { turn, isByRota }] of met.entries()) {
        if (turn === undefined || !isByRota) continue;
        const earlier = met.findLastIndex((one, index) => index < later && one.turn === turn);
        if (earlier === -1) continue;
        const between = met.slice(earlier, later + 1);
        for (const other of everybody) {
          const couldHave = other !== turn && between.every(({ free }) => free.has(other));
          const hasHad = between.some((one) => one.turn === other);
          if (couldHave && !hasHad) throw new Error(`${turn} twice, ${other} never: meetings ${earlier} to ${later}`);
        }
      }
    }),
    { numRuns: 1_000, seed: 39 },
  );
  expect(turns).toBeGreaterThan(4_000);
});

test('people who can always observe do so equally often, give or take one turn [000-39]', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 40 }), (size, meetings) => {
      const here = everybody.slice(0, size);
      const times = new Map(here.map((id) => [id, 0]));
      let rota: Rota = { number: 1, turns: [], joined: new Map(here.map((id) => [id, 1])), off: new Map() };
      for (let number = 2; number <= meetings + 1; number++) {
        rota = { ...rota, number };
        const [change] = settle(rota, here, false);
        times.set(change?.person ?? '', (times.get(change?.person ?? '') ?? 0) + 1);
        rota = after(rota, change ? [change] : []);
      }
      const counts = [...times.values()];
      expect(counts).toHaveLength(size);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(2);
    }),
  );
});

function live(history: { before: Happened[]; during: Happened[] }[]): Met[] {
  let rota: Rota = { number: 0, turns: [], joined: new Map(), off: new Map() };
  const here = new Set(['ada', 'bo', 'cai', 'dana']);
  let chair = 'ada';
  const attendees = () => [...here].filter((id) => id !== chair);
  return history.map(({ before, during }, index) => {
    const number = index + 1;
    for (const one of before) comeAndGo(one);
    if (!here.has(chair)) here.add(chair);
    rota = { ...rota, number, joined: new Map([...[...here].map((id) => [id, number] as const), ...rota.joined]) };
    const free = new Set(attendees().filter((id) => (rota.joined.get(id) ?? number) < number && !isOut(id)));
    let isByRota = false;
    settleNow();
    for (const one of during) {
      comeAndGo(one);
      const holder = holderOf(rota.turns.filter((turn) => turn.number === number));
      if (one.what === 'yes' || one.what === 'not today') {
        const changes = answer(rota, one.who, one.what === 'yes');
        if (changes) {
          if (
            changes.some(({ person, standing }) => person === one.who && standing === 'observes') &&
            holder !== one.who
          )
            isByRota = false;
          rota = after(rota, changes);
        }
      } else if (one.what === 'absent') rota = after(rota, choose(rota, null));
      else if (holder !== one.who && canObserve(rota, attendees()).includes(one.who)) {
        if (one.what === 'swap' && holder !== undefined) rota = after(rota, ask(rota, one.who));
        if (one.what === 'choose') {
          rota = after(rota, choose(rota, one.who));
          isByRota = false;
        }
      }
      if (one.what === 'chair' && here.has(one.who) && hosts.has(one.who)) chair = one.who;
      settleNow();
      const passed = new Set(rota.turns.filter((turn) => turn.number === number).map(({ person }) => person));
      const still = attendees();
      for (const id of free) if (isOut(id) || !still.includes(id) || passed.has(id)) free.delete(id);
    }
    const turn = holderOf(rota.turns.filter((one) => one.number === number));
    return { number, turn, isByRota, free };

    function settleNow() {
      const changes = settle(rota, attendees(), false);
      const next = changes.find(({ standing }) => standing === 'proposed')?.person;
      if (next !== undefined) {
        isByRota = true;
        expect(attendees()).toContain(next);
        expect(rota.joined.get(next)).toBeLessThan(number);
        expect(isOut(next)).toBe(false);
        const today = rota.turns.filter((turn) => turn.number === number).map(({ person }) => person);
        expect(today).not.toContain(next);
        const shuffled = { ...rota, turns: rota.turns.toReversed(), joined: new Map([...rota.joined].toReversed()) };
        const gone = changes.filter(({ standing }) => standing !== 'proposed');
        expect(propose(after(shuffled, gone), attendees().toReversed())).toBe(next);
      }
      rota = after(rota, changes);
      const holders = rota.turns.filter(
        (turn) => turn.number === number && (turn.standing === 'proposed' || turn.standing === 'observes'),
      );
      expect(holders.length).toBeLessThan(2);
    }
  });

  function isOut(id: string) {
    return rota.off.get(id)?.isOut === true;
  }

  function comeAndGo({ what, who: id }: Happened) {
    if (what === 'join') here.add(id);
    if (what === 'leave' && id !== chair) here.delete(id);
    const isOn = !isOut(id);
    if ((what === 'out' && isOn) || (what === 'back' && !isOn)) {
      rota = { ...rota, off: new Map([...rota.off, [id, { isOut: what === 'out', since: rota.number - 1 }]]) };
      const changes = what === 'out' ? answer(rota, id, false) : null;
      if (changes) rota = after(rota, changes);
    }
  }
}

type Happened = typeof happening extends fc.Arbitrary<infer One> ? One : never;
