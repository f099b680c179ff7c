import { expect, test } from 'vitest';
import type { CheckIn, Scored, Sight } from '#contract/meeting/pulse.ts';
import { checkInQuestions, scoredQuestions, questionSlots } from '#contract/rules/meeting/pulse.ts';
import {
  chance,
  dayMs,
  live,
  peopleOf,
  type Course,
  type Given,
  type Person,
  type Released,
  type Team,
  type Year,
} from '../../../support/attacks/pulseYear.ts';
import { isProof } from '../../../support/proof.ts';

/** Two in ten answer always or never, the others mostly; one in twenty-five has a browser without storage. */
function inventPeople(random: () => number): Person[] {
  return Array.from({ length: 400 }, () => {
    const kind = random();
    const answers = kind < 0.1 ? 0 : kind < 0.2 ? 1 : 0.5 + 0.45 * random();
    return { answers, isForgetful: random() < 0.04 };
  });
}

/**
 * Two thirds have 3 to 8 people, the others up to 30. In every fifth small team only one person ever answers; in
 * another fifth all but one or two of the answers are from the host's allies.
 */
function inventTeams(random: () => number, people: Person[]): Team[] {
  const fresh = (answers: number) => people.push({ answers, isForgetful: false }) - 1;
  return Array.from({ length: 60 }, (_, index) => {
    const size = index < 40 ? 3 + (index % 6) : 10 + (index - 40);
    const chat = [...new Set(Array.from({ length: size + 2 }, () => Math.floor(random() * 400)))].slice(0, size);
    const [organizer = 0, ...others] = chat;
    const kind = index < 40 ? index % 5 : 0;
    const meetingsInAWeek = index % 7 === 0 ? 2 : 1;
    if (kind === 3)
      return { chat: [organizer, fresh(1), ...others.slice(1).map(() => fresh(0))], puppets: none, meetingsInAWeek };
    if (kind === 4) return { chat, puppets: new Set(others.slice(0, Math.max(0, size - 3))), meetingsInAWeek };
    return { chat, puppets: none, meetingsInAWeek };
  });
}

const none: ReadonlySet<number> = new Set();

function courseOf(seed: number): Course {
  const random = chance(seed);
  const people = inventPeople(random);
  return { random, teams: inventTeams(random, people), people };
}

interface View {
  question: string;
  group: Set<Given>;
}

/** The groups of answers that a result reveals: the whole, and each group that it counts, leaves over or names. */
function viewsOf({ batch, pulses }: Released): View[] {
  const all = new Set(pulses.flatMap(({ given }) => given));
  const groupOf = (published: number, ...groups: Set<Given>[]) => {
    const group = groups.find(({ size }) => size === published);
    if (!group) throw new Error(`A result tells of ${published} answers, which no group has`);
    return group;
  };
  const scores = batch.scores.flatMap((result) => {
    const { question } = result;
    const gave = (from: number, to: number) =>
      new Set([...all].filter(({ answer }) => (answer[question] ?? 0) >= from && (answer[question] ?? 0) <= to));
    const whole = [all, groupOf(result.answers, gave(1, 5), askedOf(pulses, question))];
    const counted =
      'band' in result
        ? []
        : [
            groupOf(result.favourable, gave(4, 5)),
            gave(1, 3),
            ...result.spread.map(({ from, to, answers }) => groupOf(answers, gave(from, to))),
          ];
    return [...whole, ...counted].map((group) => ({ question, group }));
  });
  const seen = batch.seen.flatMap((result) => {
    const asking = pulses.flatMap(({ questions, given }) => {
      const place = questionSlots[questions.seen.findIndex(({ behaviour }) => behaviour === result.behaviour)];
      return place ? given.map((one) => ({ one, sight: one.answer.seen[place] })) : [];
    });
    const those = (...sights: Sight[]) =>
      new Set(asking.flatMap(({ one, sight }) => (sight && sights.includes(sight) ? [one] : [])));
    const whole = [all, groupOf(result.answers, those('saw', 'did_not'), new Set(asking.map(({ one }) => one)))];
    const counted = result.saw === null ? [] : [groupOf(result.saw, those('saw')), those('did_not')];
    return [...whole, ...counted].map((group) => ({ question: result.behaviour, group }));
  });
  const comments = batch.comments === null ? [] : [{ question: 'comments', group: all }];
  return [...scores, ...seen, ...comments];
}

function askedOf(pulses: Released['pulses'], question: Scored | CheckIn): Set<Given> {
  const isAlways = scoredQuestions.some((one) => one === question);
  const asked = pulses.filter(({ questions }) => isAlways || questions.checkIn);
  expect([...scoredQuestions, ...checkInQuestions]).toContain(question);
  return new Set(asked.flatMap(({ given }) => given));
}

/**
 * The answers behind every published number, and behind every difference of two numbers for the same question. Groups
 * of different questions have no readable difference, because their overlap is unknown; nor have two results, because
 * no answer is in both.
 */
function groupsRevealed(result: Released): Set<Given>[] {
  return [...Map.groupBy(viewsOf(result), ({ question }) => question).values()].flatMap((views) =>
    views.flatMap(({ group }) => [group, ...views.map((other) => group.difference(other.group))]),
  );
}

const fewestOf = (groups: Set<Given>[], people: (group: Set<Given>) => number) =>
  Math.min(...groups.filter(({ size }) => size > 0).map(people));

const different = (group: Set<Given>) => peopleOf(group).size;

test('over a year of small teams every number, and every difference of two, has five people [000-65]', () => {
  const course = courseOf(2026);
  const year = live(course);
  const { given, released, waiting, wrongBounds } = year;
  const groups = released.flatMap(groupsRevealed);
  expect(groups.length).toBeGreaterThan(2_000);
  expect(groups.filter(({ size }) => size > 0 && size < 5)).toEqual([]);
  expect(fewestOf(groups, different)).toBe(5);
  expect(wrongBounds).toBe(0);
  for (const { batch, pulses } of released) {
    const behind = peopleOf(pulses.flatMap((pulse) => pulse.given)).size;
    expect(behind).toBeGreaterThanOrEqual(batch.comments === null ? 5 : 10);
  }

  // Each answer is in one result, or waits.
  const shown = released.flatMap(({ pulses }) => pulses.flatMap((pulse) => pulse.given));
  const left = waiting.flatMap((team) => team.given);
  expect(new Set([...shown, ...left]).size).toBe(given.length);
  expect(shown.length + left.length).toBe(given.length);
  expect(released.filter(({ team }) => team.chat.length <= 8).length).toBeGreaterThan(50);
  expect(released.some(({ team: { puppets } }) => puppets.size > 0)).toBe(true);
  expect(released.some(({ batch }) => batch.meetings > 1)).toBe(true);

  if (isProof) tell(course, year, groups);
});

test('the same year, counting answers instead of people, exposes groups of fewer than five', () => {
  const careless = live({ ...courseOf(2026), countTickets: (_came, answers) => answers });
  const groups = careless.released.flatMap(groupsRevealed);
  expect(fewestOf(groups, different)).toBe(1);
  expect(careless.released.some(({ pulses }) => peopleOf(pulses.flatMap(({ given }) => given)).size === 1)).toBe(true);
  expect(careless.wrongBounds).toBeGreaterThan(0);
});

function tell({ teams }: Course, year: Year, groups: Set<Given>[]): void {
  const { pulses, askedNobody, given, released, waiting } = year;
  const waits = released
    .flatMap(({ pulses: closed, at }) =>
      closed.flatMap((pulse) => pulse.given.map(({ closedAt }) => (at - closedAt) / dayMs)),
    )
    .toSorted((a, b) => a - b);
  const at = (share: number) => (waits[Math.floor((waits.length - 1) * share)] ?? 0).toFixed(1);
  const own = (released.filter(({ team }) => team.puppets.size > 0) satisfies Released[]).map((result) =>
    fewestOf(groupsRevealed(result), (group) => peopleOf(group).difference(result.team.puppets).size),
  );
  const sizes = [...new Set(teams.map(({ chat }) => chat.length))].toSorted((a, b) => a - b);
  const bySize = sizes.map((size) => {
    const of = <Of extends { team: Team }>(all: Of[]) => all.filter(({ team }) => team.chat.length === size);
    const left = of(waiting).flatMap((one) => one.given).length;
    return `${size}: ${left} (${of(released).length} results)`;
  });
  const pooled = released.filter(({ batch }) => batch.meetings > 1);
  // oxlint-disable-next-line no-console
  console.info(
    [
      `pulses                          ${pulses}; ${askedNobody} meetings asked nobody`,
      `answers                         ${given.length}`,
      `results                         ${released.length}, of which ${pooled.length} pooled, over at most ${Math.max(...pooled.map(({ batch }) => batch.meetings))} meetings`,
      `days from close to release      median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(1)}`,
      `fewest people behind a number   ${fewestOf(groups, different)}, of ${groups.length} numbers and differences`,
      `of them not the host's own      ${Math.min(...own)}, in ${own.length} results of hosts with puppets`,
      `answers still waiting, by size of the chat`,
      ...bySize.map((line) => `  ${line}`),
      `teams of a size, all of whom answer 60 to 75 % of the time; and where one in ten never does`,
      ...[6, 7, 8, 10].map((size) => `  ${size}: ${smallTeams(size, 0)}; ${smallTeams(size, 0.1)}`),
    ].join('\n'),
  );
}

function smallTeams(size: number, silent: number): string {
  const random = chance(size);
  const people: Person[] = [];
  const join = () => {
    const answers = random() < silent ? 0 : 0.6 + 0.15 * random();
    return people.push({ answers, isForgetful: random() < 0.04 }) - 1;
  };
  const teams = Array.from({ length: 300 }, (): Team => ({
    chat: Array.from({ length: size }, join),
    puppets: none,
    meetingsInAWeek: 1,
  }));
  const { released } = live({ random, people, teams });
  const results = teams.map((team) => released.filter((result) => result.team === team).length);
  const median = results.toSorted((a, b) => a - b)[150];
  const never = results.filter((number) => number === 0).length;
  return `${median} results a year, none in ${Math.round(never / 3)} % of teams`;
}
